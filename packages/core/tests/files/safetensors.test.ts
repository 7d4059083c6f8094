import { ModelFileError } from "@funrec/core";
import fc from "fast-check";
import {
  decodeSafetensors,
  encodeSafetensors,
  type Tensor,
  type TensorData,
} from "../../src/files/safetensors.js";

const TYPES = [Float64Array, Float32Array, Int32Array, Uint32Array, Uint8Array] as const;
const encoder = new TextEncoder();

const tensor = (data: TensorData, shape: readonly number[] = [data.length]): Tensor => ({ data, shape });

/** A file with this header and these bytes of data. */
function fileOf(header: unknown, data: readonly number[] = []): Uint8Array {
  const json = encoder.encode(typeof header === "string" ? header : JSON.stringify(header));
  const file = new Uint8Array(8 + json.length + data.length);
  new DataView(file.buffer).setBigUint64(0, BigInt(json.length), true);
  file.set(json, 8);
  file.set(data, 8 + json.length);
  return file;
}

describe("encodeSafetensors", () => {
  it("writes the length of the header, the header, and the tensors from the widest type to the narrowest", () => {
    const tensors = new Map([
      ["small", tensor(Uint8Array.of(7, 8, 9))],
      ["half", tensor(Float32Array.of(1.5, -2), [2, 1])],
      ["whole", tensor(Int32Array.of(-2))],
      ["wide", tensor(Float64Array.of(0.5))],
    ]);
    const json =
      '{"__metadata__":{"é":"b"},' +
      '"wide":{"dtype":"F64","shape":[1],"data_offsets":[0,8]},' +
      '"half":{"dtype":"F32","shape":[2,1],"data_offsets":[8,16]},' +
      '"whole":{"dtype":"I32","shape":[1],"data_offsets":[16,20]},' +
      '"small":{"dtype":"U8","shape":[3],"data_offsets":[20,23]}}';
    const header = encoder.encode(json);
    const padding = Array<number>((8 - (header.length % 8)) % 8).fill(0x20);
    const length = header.length + padding.length;
    expect(padding.length).toBeGreaterThan(0);
    expect([...encodeSafetensors({ metadata: { é: "b" }, tensors })]).toEqual([
      ...[length % 256, Math.floor(length / 256), 0, 0, 0, 0, 0, 0],
      ...header,
      ...padding,
      ...[0, 0, 0, 0, 0, 0, 0xe0, 0x3f], // 0.5
      ...[0, 0, 0xc0, 0x3f, 0, 0, 0, 0xc0], // 1.5, -2
      ...[0xfe, 0xff, 0xff, 0xff], // -2
      ...[7, 8, 9],
    ]);
  });

  it("writes only the part of a buffer that an array sees", () => {
    const view = Float32Array.of(1, 2, 3, 4).subarray(1, 3);
    const file = encodeSafetensors({ metadata: {}, tensors: new Map([["a", tensor(view)]]) });
    expect(decodeSafetensors(file).tensors.get("a")!.data).toEqual(Float32Array.of(2, 3));
  });

  it("starts every tensor where its element size divides the offset, one behind the other", () => {
    const arrays = fc.array(fc.tuple(fc.nat(TYPES.length - 1), fc.nat(5)), { maxLength: 8 });
    fc.assert(
      fc.property(arrays, fc.string(), (sizes, text) => {
        const tensors = new Map<string, Tensor>(
          sizes.map(([type, length], i) => [`t${i}`, tensor(new TYPES[type]!(length).fill(i + 1))] as const),
        );
        const file = encodeSafetensors({ metadata: { text }, tensors });
        const length = Number(new DataView(file.buffer).getBigUint64(0, true));
        expect(length % 8).toBe(0);
        const header = JSON.parse(new TextDecoder().decode(file.subarray(8, 8 + length))) as Record<
          string,
          { data_offsets: [number, number] }
        >;
        let end = 0;
        for (const [name, { data_offsets: offsets }] of Object.entries(header)) {
          if (name === "__metadata__") continue;
          expect(offsets[0]).toBe(end);
          expect((8 + length + offsets[0]) % tensors.get(name)!.data.BYTES_PER_ELEMENT).toBe(0);
          end = offsets[1];
        }
        expect(8 + length + end).toBe(file.length);
        expect(decodeSafetensors(file)).toEqual({
          metadata: { text },
          tensors: new Map([...tensors].sort()),
        });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("refuses types that the format does not have here", () => {
    const tensors = new Map([["a", tensor(new BigInt64Array(1) as never)]]);
    expect(() => encodeSafetensors({ metadata: {}, tensors })).toThrow(
      new ModelFileError("a model file cannot hold a BigInt64Array"),
    );
  });
});

describe("decodeSafetensors", () => {
  const entry = { dtype: "U8", shape: [2], data_offsets: [0, 2] };

  it("reads a file whose bytes begin anywhere in a buffer, and whose tensors are not aligned", () => {
    const file = fileOf({ a: { dtype: "F32", shape: [], data_offsets: [0, 4] } }, [0, 0, 0xc0, 0x3f]);
    for (let shift = 0; shift < 4; shift++) {
      const buffer = new Uint8Array(file.length + shift);
      buffer.set(file, shift);
      const { tensors, metadata } = decodeSafetensors(buffer.subarray(shift));
      expect(tensors.get("a")).toEqual({ shape: [], data: Float32Array.of(1.5) });
      expect(metadata).toEqual({});
    }
  });

  it.each<[string, Uint8Array, string]>([
    ["of no bytes", new Uint8Array(0), "the file has 0 bytes, too few for a model file"],
    ["of seven bytes", new Uint8Array(7), "the file has 7 bytes, too few for a model file"],
    ["without a header", new Uint8Array(8), "its header is not JSON"],
    ["with a header beyond its end", fileOf({}).fill(0xff, 0, 8), "its header is longer than the file"],
    ["whose header is not JSON", fileOf("{"), "its header is not JSON"],
    ["whose header is a list", fileOf("[]"), "its header is not JSON"],
    ["whose header is not UTF-8", fileOf("{}    ").fill(0xff, 10, 12), "its header is not JSON"],
    ["with more bytes than its header says", fileOf({ a: entry }, [1, 2, 3]), "its header describes"],
    ["with fewer bytes than its header says", fileOf({ a: entry }, [1]), 'tensor "a" is malformed'],
    ["with an unknown type", fileOf({ a: { ...entry, dtype: "BF16" } }, [1, 2]), 'tensor "a" is malformed'],
    [
      "with a type of every object",
      fileOf({ a: { ...entry, dtype: "toString" } }, [1, 2]),
      'tensor "a" is malformed',
    ],
    [
      "with a shape that does not fit",
      fileOf({ a: { ...entry, shape: [3] } }, [1, 2]),
      'tensor "a" is malformed',
    ],
    ["with a negative size", fileOf({ a: { ...entry, shape: [-1, -2] } }, [1, 2]), 'tensor "a" is malformed'],
    [
      "with offsets that go back",
      fileOf({ a: { ...entry, data_offsets: [2, 0] } }, [1, 2]),
      'tensor "a" is malformed',
    ],
    [
      "with half an offset",
      fileOf({ a: { ...entry, data_offsets: [0] } }, [1, 2]),
      'tensor "a" is malformed',
    ],
    ["with text for an entry", fileOf({ a: "b" }), 'tensor "a" is malformed'],
  ])("refuses a file %s", (_, file, message) => {
    expect(() => decodeSafetensors(file)).toThrow(ModelFileError);
    expect(() => decodeSafetensors(file)).toThrow(message);
  });
});
