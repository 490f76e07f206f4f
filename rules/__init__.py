"""The rules of the pathways that ship, a folder each, as data that people who do not program can change.

``pathways.yaml`` names them. In each folder start with ``policy.yaml``: it names the version and the order of
the files with rules.

* ``vocabulary.yaml``: what can be answered, and when it is asked. Nothing else can be in a rule.
* ``derived.yaml``: short names for what follows from the answers.
* The files with rules. A rule says *when* it holds (all lines under ``when`` together; ``any`` for
  alternatives) and *then* which route and duties it adds. Every rule cites a source.
* ``routes.yaml``: the routes in order, the graver first. ``duties.yaml``: the duties with owner and wording.
* ``sources.yaml``: what may be cited. ``areas/``: one pack for each area. ``forms/``: the forms.

After a change, run ``triage policy``: it names the file and line of anything that is wrong.
"""
