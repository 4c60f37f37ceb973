// Runs a model of ONNX Runtime over batches that Python wrote, and writes its answers for Python to read.
//     runner MODEL IN OUT
// IN:  for each batch the sizes B, T, S, N (int32) and the six inputs (int64) in the order of quipu_training/batches.py.
// OUT: the number of outputs and their names; for each batch and output: kind (0 float, 1 int64), rank, sizes, values.
// Prints the CPU seconds and the wall seconds that the network alone took.
using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.ML.OnnxRuntime;

string[] inputs = ["ids", "features", "mask", "first", "last", "word_mask"];
using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
using var session = new InferenceSession(args[0], options);
using var run = new RunOptions();
using var reader = new BinaryReader(File.OpenRead(args[1]));
using var writer = new BinaryWriter(File.Create(args[2]));
var names = session.OutputNames;
writer.Write(names.Count);
foreach (var name in names)
{
    writer.Write(name);
}

var process = Process.GetCurrentProcess();
TimeSpan cpu = default, wall = default;
while (reader.BaseStream.Position < reader.BaseStream.Length)
{
    long b = reader.ReadInt32(), t = reader.ReadInt32(), s = reader.ReadInt32(), n = reader.ReadInt32();
    long[][] shapes = [[b, t], [b, t, 3], [b, t], [s, n], [s, n], [s, n]];
    var values = shapes.Select(shape => OrtValue.CreateTensorValueFromMemory(ReadInts(reader, shape), shape)).ToList();
    process.Refresh();
    var (before, clock) = (process.TotalProcessorTime, Stopwatch.StartNew());
    using var answers = session.Run(run, inputs, values, names);
    process.Refresh();
    cpu += process.TotalProcessorTime - before;
    wall += clock.Elapsed;
    foreach (var answer in answers)
    {
        Write(writer, answer);
    }

    values.ForEach(value => value.Dispose());
}

Console.WriteLine(FormattableString.Invariant($"{cpu.TotalSeconds} {wall.TotalSeconds}"));

static long[] ReadInts(BinaryReader reader, long[] shape)
{
    var found = new long[shape.Aggregate(1L, (a, x) => a * x)];
    reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(found.AsSpan()));
    return found;
}

static void Write(BinaryWriter writer, OrtValue value)
{
    var info = value.GetTensorTypeAndShape();
    var real = info.ElementDataType == Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float;
    writer.Write(real ? 0 : 1);
    writer.Write(info.Shape.Length);
    foreach (var size in info.Shape)
    {
        writer.Write((int)size);
    }

    writer.Write(real ? MemoryMarshal.AsBytes(value.GetTensorDataAsSpan<float>())
                      : MemoryMarshal.AsBytes(value.GetTensorDataAsSpan<long>()));
}
