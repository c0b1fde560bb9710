# make run    installs what is missing, builds release and simulates the garage
# make test   lint, import check, the scheduler on trial, all tests
# make trials the scheduler on trial for two minutes: random scripts against a slow reference, every small world
# make check  the shipped scenarios against results/baselines
# make bench  CPU time of the hot paths, with C++ peers in the same run
# make soak   the long studies: twelve million commands, ten minutes of small worlds, coverage; SEED=2 for other scripts

PACKAGES := libgsl-dev libsqlite3-dev pkg-config
OFFPEAK := .build/release/offpeak
TRIALS := .build/release/scheduler-trials
SEED ?= 1

.PHONY: run build test check lint trials bench soak soak-build packages clean

run: build
	$(OFFPEAK) run scenarios/garage.yaml

build: packages
	swift build -c release --product offpeak

# Debian packages that are missing; sudo only where we are not root.
packages:
	@missing=""; for package in $(PACKAGES); do \
	  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing$$missing"; \
	  as_root=""; [ "$$(id -u)" -eq 0 ] || as_root=sudo; \
	  $$as_root apt-get update -qq && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $$missing; \
	fi

lint:
	swift format lint --strict --recursive Package.swift Sources Tests Benchmarks

# The release binary first: the command tests drive it. The import check holds the walls on a clean build. All that
# the long studies need is built too.
test: lint soak-build check trials
	swift test --skip-build

# Scripts that once failed, twenty of each garage with the reference, forty with the seed of the day, which is printed;
# then a minute of small worlds.
trials:
	swift build -c release --product scheduler-trials
	$(TRIALS) scripts --known
	$(TRIALS) scripts --scripts 400 --commands 600 --reference
	$(TRIALS) scripts --scripts 40 --commands 600 --reference --seed $$(date +%Y%m%d)000
	$(TRIALS) worlds --seconds 60

# Whether the shipped scenarios still do what they did; a baseline each, made with --update. The clinic's has two
# replications, since each takes seconds.
CHECKED := garage workshop clinic theory/mm1 theory/erlang-a
check: build
	@worst=0; for scenario in $(CHECKED); do \
	  $(OFFPEAK) check scenarios/$$scenario.yaml --against results/baselines/$${scenario##*/} --quiet || worst=$$?; \
	done; exit $$worst

bench: packages
	OFFPEAK_BENCH=1 swift build -c release --product offpeak-bench
	OFFPEAK_BENCH=1 .build/release/offpeak-bench

soak-build: build
	swift build -c release --product scheduler-trials
	swift build --build-tests --explicit-target-dependency-import-check error

# Ten million commands without the reference and two million with it; in what they met nothing may be missing.
soak: soak-build
	$(TRIALS) scripts --scripts 2000 --commands 5000 --complete --seed $(SEED)
	$(TRIALS) scripts --scripts 1000 --commands 2000 --reference --seed $(SEED)
	$(TRIALS) worlds --seconds 600
	$(TRIALS) acceptance --days 200
	OFFPEAK_SOAK=1 swift test --skip-build --filter "TheoryTests|CoverageTests"

clean:
	rm -rf .build results/garage
