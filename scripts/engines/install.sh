#!/usr/bin/env bash
# Installs the engines of `npm run test:engines` on Debian or Ubuntu: Chromium, Firefox ESR, WebKitGTK
# with its driver, a virtual screen for it and what gives its window the focus, and the text browsers of the no-script suite.
set -euo pipefail

sudo=""
[ "$(id -u)" = 0 ] || sudo=sudo
$sudo apt-get update -qq
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends \
  chromium firefox-esr webkit2gtk-driver xvfb xdotool lynx w3m
