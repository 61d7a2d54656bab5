using System.Text.Json;

namespace BankHub.Core.Payments.Json;

/// <summary>Arrays and maps.</summary>
internal sealed partial class ReadingWalk
{
    public override ValueList<string> List(string name, ValueList<string>? value, int max, Leaf<string> leaf) =>
        Items(name, max, node =>
        {
            if (!TryRead(node, leaf, out var text, out var broken))
                findings.Add(_path.ToString(), broken);
            return text;
        });

    public override ValueList<T> List<T>(string name, ValueList<T>? value, int max, Shape<T> shape) =>
        Items(name, max, node => Object(node, shape));

    public override Metadata Map(string name, Metadata? value, int max, Leaf<string> key, Leaf<string> text)
    {
        var map = Take(name, required: false);
        if (map == 0)
            return Metadata.Empty;
        if (index[map].Kind != JsonTokenType.StartObject || index[map].Children > max)
        {
            Broken(name, index[map].Kind == JsonTokenType.StartObject ? TooMany : NotAnObject);
            return Metadata.Empty;
        }
        _path.Enter(name);
        var entries = new Dictionary<string, string>(index[map].Children);
        for (var node = index[map].FirstChild; node != 0; node = index[node].NextSibling)
        {
            var word = Name(node).ToString();
            if (!key.TryRead(word, out _, out var broken))
                Broken(word, broken);
            if (TryTake(word, node, text, out var said) && !entries.TryAdd(word, said!))
                Broken(word, Duplicate);
        }
        _path.Leave();
        return Metadata.From(entries);
    }

    private ValueList<T> Items<T>(string name, int max, Func<int, T?> read) where T : class
    {
        var list = Take(name, required: false);
        if (list == 0)
            return [];
        if (index[list].Kind != JsonTokenType.StartArray || index[list].Children > max)
        {
            Broken(name, index[list].Kind == JsonTokenType.StartArray ? TooMany : NotAnArray);
            return [];
        }
        var items = new T[index[list].Children];
        _path.Enter(name);
        var (node, i) = (index[list].FirstChild, 0);
        for (; node != 0; node = index[node].NextSibling, i++)
        {
            _path.Enter(i);
            items[i] = read(node)!;
            _path.Leave();
        }
        _path.Leave();
        return items.Length == 0 ? [] : new(items);
    }
}
