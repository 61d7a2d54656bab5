using System.Runtime.InteropServices;

namespace BankHub.Keys.Hsm;

/// <summary>Values laid out in memory that does not move, for the time of one call.</summary>
internal sealed unsafe class Native : IDisposable
{
    private readonly List<nint> _owned = [];

    /// <summary>A template: type, pointer and length of each value.</summary>
    public Native(IReadOnlyList<Ckv> values)
    {
        Triples = (nuint*)Own(3 * values.Count * sizeof(nuint));
        for (var i = 0; i < values.Count; i++)
        {
            Triples[3 * i] = values[i].Type;
            Triples[3 * i + 1] = (nuint)Copy(values[i].Value);
            Triples[3 * i + 2] = (nuint)values[i].Value.Length;
        }
    }

    /// <summary>The parameter of a mechanism.</summary>
    public Native(Mechanism mechanism)
    {
        if (mechanism.Words.Length == 0)
            return;
        ParameterLength = mechanism.Words.Length * sizeof(nuint);
        Parameter = (nuint*)Own(ParameterLength);
        for (var i = 0; i < mechanism.Words.Length; i++)
            Parameter[i] = mechanism.Words[i];
        foreach (var (field, bytes) in mechanism.Blocks)
            Parameter[field] = (nuint)Copy(bytes);
    }

    public nuint* Triples { get; }

    public nuint* Parameter { get; }

    public int ParameterLength { get; }

    public void Dispose() => _owned.ForEach(Marshal.FreeHGlobal);

    private nint Copy(byte[] bytes)
    {
        var copy = Own(Math.Max(bytes.Length, 1));
        Marshal.Copy(bytes, 0, copy, bytes.Length);
        return copy;
    }

    private nint Own(int length)
    {
        var memory = Marshal.AllocHGlobal(length);
        _owned.Add(memory);
        return memory;
    }
}
