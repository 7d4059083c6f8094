// Runs in worker threads. The build turns this file into text (tools/build-kernels.mjs).
import { serveLosses } from "@funrec/core/tensor";
import { gru4RecLoss } from "./gru4rec-loss.js";
import { hstuLoss } from "./hstu-loss.js";
import { mindLoss } from "./mind-loss.js";
import { sasRecLoss } from "./sas-rec-loss.js";
import { sdmLoss } from "./sdm-loss.js";
import { tigerLoss } from "./tiger-loss.js";

serveLosses({
  gru4Rec: gru4RecLoss,
  hstu: hstuLoss,
  mind: mindLoss,
  sasRec: sasRecLoss,
  sdm: sdmLoss,
  tiger: tigerLoss,
});
