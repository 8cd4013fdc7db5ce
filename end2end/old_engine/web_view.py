"""A web view as wallets had eight years ago: Chromium 69 in a window of a phone's size, touched by
mouse and keyboard events that come through Qt as a person's do. Knows nothing of Portico's pages."""

import os
import sys
import time

from PyQt5.QtCore import QEventLoop, QPoint, Qt, QTimer, QUrl
from PyQt5.QtTest import QTest
from PyQt5.QtWebEngineWidgets import (
    QWebEnginePage, QWebEngineProfile, QWebEngineSettings, QWebEngineView,
)
from PyQt5.QtWidgets import QApplication

# A busy machine starts this engine slowly; nothing waits longer than it has to.
PATIENCE_S = 30
LOOK_MS = 50
# A page that is just leaving may never answer.
ANSWER_MS = 2000

# As wallets of that age introduce themselves.
USER_AGENT = (
    "Mozilla/5.0 (Linux; U; Android 9; zh-CN; SM-G9500 Build/PPR1.180610.011) AppleWebKit/537.36 "
    "(KHTML, like Gecko) Version/4.0 Chrome/69.0.3497.100 UWS/3.22.1.123 Mobile Safari/537.36 "
    "UCBS/3.22.1.123 NebulaSDK/1.8.100112 Nebula AlipayDefined(nt:WIFI,ws:360|0|3.0) "
    "AliApp(AP/10.2.20.8000) AlipayClient/10.2.20.8000 Language/zh-Hans useStatusBar/true"
)

_application = None


def application():
    """The one of this process: Qt allows no second."""
    global _application
    if _application is None:
        _application = QApplication([sys.argv[0], "--no-sandbox", "--disable-gpu"])
    return _application


class _Page(QWebEnginePage):
    """Keeps what is said in the console."""

    def __init__(self, profile, view):
        super().__init__(profile, view)
        self.said = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.said.append(message)


class WebView:
    """One visit, with cookies and a cache of its own."""

    def __init__(self, languages="en"):
        application()
        # Without a name nothing of a profile is written to disk.
        self._profile = QWebEngineProfile()
        self._profile.setHttpUserAgent(USER_AGENT)
        self._profile.setHttpAcceptLanguage(languages)
        # A phone's lie over the page and take no room.
        self._profile.settings().setAttribute(QWebEngineSettings.ShowScrollBars, False)
        self._view = QWebEngineView()
        self._page = _Page(self._profile, self._view)
        self._view.setPage(self._page)
        self.turn(360, 640)
        self._view.show()

    @property
    def said(self):
        """What stands in the console."""
        return self._page.said

    @property
    def address(self):
        return self._page.url().toString()

    def turn(self, width, height):
        """Makes the window so large."""
        self._view.resize(width, height)

    def open(self, address):
        """Goes there, and returns when the page has been read."""
        loop, done = QEventLoop(), []

        def loaded(success):
            done.append(success)
            loop.quit()

        self._page.loadFinished.connect(loaded)
        self._page.load(QUrl(address))
        QTimer.singleShot(PATIENCE_S * 1000, loop.quit)
        loop.exec_()
        self._page.loadFinished.disconnect(loaded)
        assert done and done[0], f"{address} could not be opened"

    def value(self, expression):
        """What an expression of the page's own language is."""
        loop, values = QEventLoop(), []

        def told(value):
            values.append(value)
            loop.quit()

        self._page.runJavaScript(expression, told)
        QTimer.singleShot(ANSWER_MS, loop.quit)
        loop.exec_()
        return values[0] if values else None

    def until(self, expression):
        """Waits for an expression to hold. A page that is just coming or leaving can't say so."""
        end = time.monotonic() + PATIENCE_S
        while not self.value(f"(function () {{ try {{ return {expression}; }} catch (gone) {{ return false; }} }})()"):
            assert time.monotonic() < end, f"never: {expression} (at {self.address})"
            self.pause(LOOK_MS)

    def pause(self, milliseconds):
        """Lets the engine go on."""
        QTest.qWait(milliseconds)

    def tap(self, selector):
        """Presses in an element's middle, where it is in sight; whatever lies there gets it."""
        self.until(f"!!document.querySelector({selector!r})")
        box = self.value(
            "(function (element) {"
            "  element.scrollIntoView({block: 'nearest'});"
            "  var box = element.getBoundingClientRect();"
            "  return [box.left + box.width / 2, box.top + box.height / 2];"
            f"}})(document.querySelector({selector!r}))"
        )
        # A scroll reaches the engine's picture a moment later.
        self.pause(LOOK_MS)
        at = QPoint(round(box[0]), round(box[1]))
        QTest.mouseClick(self._hearing(), Qt.LeftButton, Qt.NoModifier, at)
        self.pause(LOOK_MS)

    def type(self, text):
        """Key by key, into what has the focus."""
        QTest.keyClicks(self._hearing(), text)
        self.pause(LOOK_MS)

    def picture(self, name):
        """Into the folder of the other browser tests' pictures."""
        self.pause(300)
        folder = os.environ["OUTPUT"]
        assert self._view.grab().save(os.path.join(folder, f"{name}.png")), f"no picture {name}"

    def close(self):
        self._view.close()
        # A page has to be gone before its profile is.
        self._view.setPage(None)
        self._page.deleteLater()
        self._view.deleteLater()
        self.pause(LOOK_MS)

    def _hearing(self):
        """The widget of the view that takes events."""
        return self._view.focusProxy() or self._view
