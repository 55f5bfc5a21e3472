import { expose } from 'comlink';
import { createExplainService } from './explain-service';

expose(createExplainService());
