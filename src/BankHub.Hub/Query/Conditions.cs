using System.Text;

namespace BankHub.Hub.Query;

/// <summary>Conditions that hold together, with their arguments in order; each ? becomes the next positional parameter.</summary>
internal sealed class Conditions
{
    private readonly StringBuilder _where = new();
    private readonly List<object?> _arguments = [];

    public string Where => _where.ToString();

    public object?[] Arguments => [.. _arguments];

    public void AddIf(bool wanted, string condition, object? argument)
    {
        if (wanted)
        {
            Add(condition, argument);
        }
    }

    public void Add(string condition, params object?[] arguments)
    {
        _where.Append(_where.Length == 0 ? "where " : " and ");
        var next = 0;
        foreach (var c in condition)
        {
            if (c == '?')
            {
                _arguments.Add(arguments[next++]);
                _where.Append('$').Append(_arguments.Count);
            }
            else
            {
                _where.Append(c);
            }
        }
    }
}
