import { expose } from 'comlink';
import { createExploreService } from './explore-service';

expose(createExploreService());
