#!/usr/bin/python3
"""A browser of WebKitGTK with nothing but its page, so that its window can be as narrow as a telephone. WebKitWebDriver starts it.

Arguments: --dark, --no-script, --letters=<pixels>.
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

FLAGS = [argument for argument in sys.argv[1:] if argument.startswith("--")]
LETTERS = next((flag.split("=", 1)[1] for flag in FLAGS if flag.startswith("--letters=")), None)
# Ctrl or Shift, as GDK has them.
MODIFIERS = 5


def settings():
    """What every page is shown with."""
    wanted = WebKit2.Settings()
    wanted.set_enable_page_cache(True)
    wanted.set_property("enable-tabs-to-links", True)
    wanted.set_enable_javascript("--no-script" not in FLAGS)
    if LETTERS:
        wanted.set_default_font_size(int(LETTERS))
    return wanted


def opens_elsewhere(view, decision, kind):
    """A click with Ctrl, Shift or the middle button opens a window, as browsers do."""
    if kind != WebKit2.PolicyDecisionType.NAVIGATION_ACTION:
        return False
    action = decision.get_navigation_action()
    if action.get_navigation_type() != WebKit2.NavigationType.LINK_CLICKED:
        return False
    if action.get_mouse_button() != 2 and not action.get_modifiers() & MODIFIERS:
        return False
    window(related=view).load_request(action.get_request())
    decision.ignore()
    return True


def window(related=None):
    """A window with a page in it."""
    around = {"related_view": related} if related else {"web_context": CONTEXT}
    view = WebKit2.WebView(settings=SETTINGS, is_controlled_by_automation=True, **around)
    frame = Gtk.Window()
    frame.set_default_size(1280, 900)
    frame.add(view)
    frame.show_all()
    view.grab_focus()
    # Without a window manager nobody else gives the window the keyboard, and :focus holds nowhere in it.
    GLib.timeout_add(200, lambda: bool(frame.get_window() and frame.get_window().focus(0)) and False)
    view.connect("create", lambda _, action: window(related=view))
    view.connect("decide-policy", opens_elsewhere)
    view.connect("close", lambda _: frame.destroy())
    return view


def started(_, session):
    """The driver asks for windows."""
    info = WebKit2.ApplicationInfo()
    info.set_name("MiniBrowser")
    info.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version())
    session.set_application_info(info)
    session.connect("create-web-view", lambda _: window())


Gtk.init(sys.argv)
if "--dark" in FLAGS:
    Gtk.Settings.get_default().set_property("gtk-application-prefer-dark-theme", True)
    Gtk.Settings.get_default().set_property("gtk-theme-name", "Adwaita-dark")
SETTINGS = settings()
CONTEXT = WebKit2.WebContext.new_with_website_data_manager(WebKit2.WebsiteDataManager.new_ephemeral())
CONTEXT.set_cache_model(WebKit2.CacheModel.WEB_BROWSER)
CONTEXT.set_automation_allowed(True)
CONTEXT.connect("automation-started", started)
Gtk.main()
