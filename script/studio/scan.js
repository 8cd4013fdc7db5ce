// A board is scanned with the phone's own camera, where the browser reads codes itself. What it reads is typed into
// the field and sent; without a camera, or such a browser, the field is all there is.
const scanner = document.querySelector('[data-scan]');

// Between two looks: a hand that comes near is fast enough, and the phone stays cool.
const LOOK_MS = 150;

/** The code of an address that is printed; nothing if it is another one. */
const codeOf = (text) => /\/c\/([0-9a-z-]+)\/?(?:[?#].*)?$/i.exec(text)?.[1];

const scan = (root) => {
  const part = (name) => root.querySelector(`[data-scan-${name}]`);
  const [start, open, stop, problem] = ['start', 'open', 'stop', 'problem'].map(part);
  const video = root.querySelector('video');
  const form = root.closest('form');
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  let stream = null;

  const say = (words) => {
    problem.hidden = !words;
    problem.textContent = words ?? '';
  };

  const end = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    video.srcObject = null;
    open.hidden = true;
    start.hidden = false;
  };

  const look = async (own) => {
    while (stream === own) {
      // A frame that isn't there yet is looked at again.
      const found = await detector.detect(video).catch(() => []);
      const codes = found.map(({ rawValue }) => codeOf(rawValue));
      const code = codes.find(Boolean);
      if (code && stream === own) {
        end();
        form.elements.code.value = code;
        form.requestSubmit();
        return;
      }
      if (found.length) say(root.dataset.other);
      await new Promise((done) => setTimeout(done, LOOK_MS));
    }
  };

  start.addEventListener('click', async () => {
    say();
    // The browser asks whether it may; whoever presses again meanwhile would have two cameras on.
    start.disabled = true;
    try {
      const own = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (document.hidden) {
        own.getTracks().forEach((track) => track.stop());
        return;
      }
      stream = own;
      video.srcObject = own;
      start.hidden = true;
      open.hidden = false;
      await video.play();
      stop.focus();
      look(own);
    } catch {
      end();
      say(root.dataset.no);
    } finally {
      start.disabled = false;
    }
  });
  stop.addEventListener('click', () => {
    end();
    start.focus();
  });
  // Nobody's camera goes on behind another page.
  addEventListener('pagehide', end);
  document.addEventListener('visibilitychange', () => document.hidden && end());
  root.hidden = false;
};

const canScan = async () => {
  if (!('BarcodeDetector' in window) || !navigator.mediaDevices?.getUserMedia) return false;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes('qr_code');
};

if (scanner) canScan().then((can) => can && scan(scanner));
