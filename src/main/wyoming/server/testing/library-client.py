"""Talks to a Wyoming server with the protocol's own library, and prints what came as one JSON object."""

import asyncio
import json
import sys

from wyoming.asr import Transcribe
from wyoming.audio import AudioChunk, AudioStart, AudioStop
from wyoming.client import AsyncTcpClient
from wyoming.info import Describe, Info
from wyoming.ping import Ping
from wyoming.tts import (
    Synthesize,
    SynthesizeChunk,
    SynthesizeStart,
    SynthesizeStop,
    SynthesizeStopped,
)
from wyoming.wake import Detect

QUESTION = "Hey Jarvis, what time is it?"


async def talk(port: int) -> dict:
    """Goes through what Home Assistant asks of a server."""
    async with AsyncTcpClient("127.0.0.1", port) as client:

        async def send(*events) -> None:
            for event in events:
                await client.write_event(event.event())

        async def received() -> dict:
            event = await client.read_event()
            return {"type": event.type, **event.data}

        await send(Describe())
        info = Info.from_event(await client.read_event())
        await send(Synthesize(text=QUESTION))
        chunks = []
        while not AudioStop.is_type((event := await client.read_event()).type):
            if AudioChunk.is_type(event.type):
                chunks.append(AudioChunk.from_event(event))
        rate = chunks[0].rate
        start = AudioStart(rate=rate, width=2, channels=1)
        await send(Transcribe(language="en"), start, *chunks, AudioStop(), Ping(text="there?"))
        heard = [await received(), await received()]
        silence = AudioChunk(rate=rate, width=2, channels=1, audio=bytes(2 * rate))
        await send(Detect(names=["hey_jarvis"]), start, *chunks, silence, AudioStop())
        detection = await received()
        pieces = ["What is twelve ", "times seven? That is ", "eighty-four."]
        await send(
            SynthesizeStart(),
            *[SynthesizeChunk(text=piece) for piece in pieces],
            Synthesize(text="".join(pieces)),
            SynthesizeStop(),
        )
        streamed = []
        while not streamed or not SynthesizeStopped.is_type(streamed[-1]):
            event = await client.read_event()
            if not streamed or streamed[-1] != event.type:
                streamed.append(event.type)
        return {
            "wakeWords": [model.name for model in info.wake[0].models],
            "heard": heard,
            "detection": detection,
            "streamed": streamed,
        }


print(json.dumps(asyncio.run(asyncio.wait_for(talk(int(sys.argv[1])), 60))))
