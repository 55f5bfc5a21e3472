import { expose } from 'comlink';
import { createPredictService } from './predict-service';

expose(createPredictService());
