// Runs in worker threads. The build turns this file into text (tools/build-kernels.mjs).
import { serveLosses } from "@funrec/core/tensor";
import { hstuLoss } from "./hstu-loss.js";
import { sasRecLoss } from "./sas-rec-loss.js";

serveLosses({ hstu: hstuLoss, sasRec: sasRecLoss });
