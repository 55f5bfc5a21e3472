import { expose } from 'comlink';
import { createAskService } from './ask-service';

expose(createAskService());
