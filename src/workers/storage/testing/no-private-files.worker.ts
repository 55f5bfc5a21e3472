/** The storage where the browser keeps its private file system away. */
import '../storage.worker';

navigator.storage.getDirectory = () =>
  Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'));
