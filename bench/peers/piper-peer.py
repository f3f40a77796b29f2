"""Piper's own runtime as a peer: a line of JSON in, a line out. {"load": PATH} loads the voice; {"say": TEXT} answers with the
length of the sound in milliseconds."""
import json
import sys

from piper import PiperVoice

voice = None
for line in sys.stdin:
    request = json.loads(line)
    if "load" in request:
        voice = PiperVoice.load(request["load"])
        answer = 1
    else:
        samples = sum(len(chunk.audio_float_array) for chunk in voice.synthesize(request["say"]))
        answer = round(1000 * samples / voice.config.sample_rate)
    print(json.dumps(answer), flush=True)
