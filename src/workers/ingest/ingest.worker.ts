import { expose } from 'comlink';
import { ingestService } from './ingest-service';

expose(ingestService);
