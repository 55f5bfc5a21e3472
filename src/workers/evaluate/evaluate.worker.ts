import { expose } from 'comlink';
import { createEvaluateService } from './evaluate-service';

expose(createEvaluateService());
