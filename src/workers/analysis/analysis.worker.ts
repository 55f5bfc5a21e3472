import { expose } from 'comlink';
import { createAnalysisService } from './analysis-service';

expose(createAnalysisService());
