"""Makes ``PLUGINS = ["kutip"]`` find Kutip as the namespace plugin ``pelican.plugins.kutip``."""

from kutip import register as register
