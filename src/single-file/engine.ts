import '../analyser/worker.ts';

postMessage({ type: 'ready' });
