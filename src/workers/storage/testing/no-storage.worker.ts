/** The storage where the browser keeps nothing, as Firefox where cookies are blocked. */
import './no-private-files.worker';

IDBFactory.prototype.open = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
