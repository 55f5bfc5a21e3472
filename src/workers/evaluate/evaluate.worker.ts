import { expose } from 'comlink';
import { evaluateService } from './evaluate-service';

expose(evaluateService);
