// A training that may be killed, told by its arguments: the model, its checkpoint, and the file for the fitted model.
import { built } from "../built.mjs";

const { simulate } = await built("core");
const { BPR } = await built("mf");
const { SASRec } = await built("sequence");
const { DSSM } = await built("two-tower");

const small = { batchSize: 16, negatives: 16, dimensions: 8 };
const trainings = {
  bpr: (data, context) => BPR.fit(data, { factors: 16, epochs: 60 }, context),
  sasrec: (data, context) => SASRec.fit(data, { ...small, maxLength: 10, epochs: 12 }, context),
  dssm: (data, context) =>
    DSSM.fit(
      data,
      { ...small, embeddingDimensions: 4, userHidden: [8], itemHidden: [8], epochs: 12 },
      context,
    ),
};

const [model, checkpoint, path] = process.argv.slice(2);
const data = simulate({ users: 60, items: 40, seed: 3 });
const onProgress = ({ done, total }) => process.send?.({ done, total });
const fitted = await trainings[model](data, { seed: 5, engine: "wasm", threads: 1, checkpoint, onProgress });
await fitted.save(path);
process.exit();
