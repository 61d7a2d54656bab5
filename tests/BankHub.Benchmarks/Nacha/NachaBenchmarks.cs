using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Records;
using BenchmarkDotNet.Attributes;

namespace BankHub.Benchmarks.Nacha;

/// <summary>Reading with every check and writing, for a payroll of 100,000 entries.</summary>
[MemoryDiagnoser]
public class NachaBenchmarks
{
    private byte[] _file = [];
    private EntryDetail[] _entries = [];
    private NachaFile _read = NachaFile.Read(Array.Empty<byte>());
    private ArrayBufferWriter<byte> _output = new();

    [Params(100_000)]
    public int Entries { get; set; }

    [Params(false, true)]
    public bool Addenda { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _file = GeneratedFiles.Payroll(Entries, Addenda);
        _entries = GeneratedFiles.Entries(Entries, Addenda);
        _read = NachaFile.Read(_file);
        _output = new(_file.Length * 8);
    }

    [Benchmark]
    public int Stream() => QuickMeasure.Stream(_file);

    [Benchmark]
    public NachaFile Whole() => NachaFile.Read(_file);

    [Benchmark]
    public NachaReport Check() => NachaFormat.Check(_file);

    [Benchmark]
    public void Write()
    {
        _output.ResetWrittenCount();
        GeneratedFiles.Write(_output, _entries);
    }

    [Benchmark]
    public void ToJson()
    {
        _output.ResetWrittenCount();
        NachaJson.Write(_read, _output);
    }
}
