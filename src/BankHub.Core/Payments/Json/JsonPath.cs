using System.Text;
using BankHub.Core.Findings;

namespace BankHub.Core.Payments.Json;

/// <summary>The way from the root to the value that is being read; it becomes text only when there is a finding.</summary>
internal sealed class JsonPath
{
    private const int MaxNameLength = 40;

    private readonly (string? Name, int Index)[] _steps = new (string?, int)[JsonIndex.MaxDepth];
    private int _depth;

    public void Enter(string name) => _steps[_depth++] = (name, 0);

    public void Enter(int index) => _steps[_depth++] = (null, index);

    public void Leave() => _depth--;

    public override string ToString()
    {
        var path = new StringBuilder("$");
        foreach (var (name, index) in _steps.AsSpan(0, _depth))
            _ = name is null ? path.Append('[').Append(index).Append(']') : path.Append('.').Append(name);
        return path.ToString();
    }

    /// <summary>The path of a property; a name that the caller made up is shown only as far as it can hold no account number.</summary>
    public string Of(ReadOnlySpan<char> name) => IsHarmless(name) ? $"{this}.{name}" : $"{this}['{Shown(name)}']";

    private static bool IsHarmless(ReadOnlySpan<char> name)
    {
        var digits = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        }
        return name.Length is > 0 and <= MaxNameLength && digits <= 4;
    }

    private static string Shown(ReadOnlySpan<char> name)
    {
        var tail = Mask.Tail(name.ToString()).ToCharArray();
        for (var i = 0; i < tail.Length; i++)
            tail[i] = char.IsAsciiLetterOrDigit(tail[i]) ? tail[i] : '*';
        return new(tail);
    }
}
