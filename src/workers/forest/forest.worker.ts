import { expose } from 'comlink';
import { createForestService } from './forest-service';

expose(createForestService());
