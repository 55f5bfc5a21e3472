import { expose } from 'comlink';
import { exportService } from './export-service';

expose(exportService);
