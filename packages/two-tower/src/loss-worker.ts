// Runs in worker threads. The build turns this file into text (tools/build-kernels.mjs).
import { serveLosses } from "@funrec/core/tensor";
import { dssmLoss } from "./dssm-loss.js";
import { fmLoss } from "./fm-loss.js";
import { youTubeLoss } from "./youtube-loss.js";

serveLosses({ dssm: dssmLoss, fm: fmLoss, youTube: youTubeLoss });
