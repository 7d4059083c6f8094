// Counts with the built package in a process of its own, as the packages of drivers need Node's own import.
process.once("message", async ({ mode, matrix, options }) => {
  const { GpuCounter } = await import("../dist/index.js");
  const counter = await GpuCounter.open(mode);
  if (counter instanceof GpuCounter) {
    const tiles = [];
    for await (const tile of counter.tiles(matrix, options)) tiles.push(tile);
    await counter.close();
    process.send({ device: counter.device, tiles });
  } else process.send({ reason: counter.reason });
  process.disconnect();
});
