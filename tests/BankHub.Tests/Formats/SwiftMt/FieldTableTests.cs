using System.Text;
using BankHub.Formats.SwiftMt.Fields;
using BankHub.Formats.SwiftMt.Notation;

namespace BankHub.Tests.Formats.SwiftMt;

/// <summary>Every line of the table of fields: what its notation allows is written, and read back component by component.</summary>
public sealed class FieldTableTests
{
    private const int Most = 60;

    /// <summary>Formats of other categories that do not say where a component ends, with the reason.</summary>
    private static readonly Dictionary<string, string> Open = new(StringComparer.Ordinal)
    {
        ["26C"] = "a text that may be left out may have the slash that ends it",
        ["68A"] = "digits of one length follow up to two digits, and only all of them tell how many",
    };

    public static TheoryData<string> Tags => [.. MtFieldTable.All.Select(one => one.Tag).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Closed =>
        [.. MtFieldTable.All.Select(one => one.Tag).Where(tag => !Open.ContainsKey(tag)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Closed))]
    public void What_the_notation_allows_is_read_as_it_was_written(string tag)
    {
        var program = MtFieldTable.Find(tag)!.Program;
        Same(program, All(program));
        Same(program, Needed(program));
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void One_line_more_than_the_notation_allows_is_found(string tag)
    {
        var program = MtFieldTable.Find(tag)!.Program;
        if (program.Steps.Any(step => step is { Kind: StepKind.Lines or StepKind.Repeat, Count: > Most }))
        {
            return;
        }

        var text = program.Write(All(program)) + string.Concat(Enumerable.Repeat("\r\n_", Most + 1));
        Assert.False(program.Read(Encoding.Latin1.GetBytes(text), 0, new(), null));
    }

    /// <summary>Most fields are read by the quick way, which leaves what is not as it should be to the thorough one.</summary>
    [Theory]
    [MemberData(nameof(Tags))]
    public void The_quick_way_and_the_thorough_way_read_a_field_alike(string tag)
    {
        var program = MtFieldTable.Find(tag)!.Program;
        var random = new Random(20261122);
        foreach (var text in (string[])[program.Write(All(program)), program.Write(Needed(program))])
        {
            Alike(program, Encoding.Latin1.GetBytes(text));
            for (var i = 0; i < 300; i++)
            {
                Alike(program, Changed([.. text.Take(400).Select(sign => (byte)sign)], random));
            }
        }
    }

    private static byte[] Changed(List<byte> text, Random random)
    {
        const string Signs = "\r\n /:-,.?AZaz09CDNRE_{&";
        for (var k = random.Next(1, 4); k > 0; k--)
        {
            var at = random.Next(text.Count + 1);
            var sign = (byte)(random.Next(8) == 0 ? random.Next(256) : Signs[random.Next(Signs.Length)]);
            if (at == text.Count || random.Next(3) == 0)
            {
                text.Insert(at, sign);
            }
            else if (random.Next(2) == 0)
            {
                text.RemoveAt(at);
            }
            else
            {
                text[at] = sign;
            }
        }

        return [.. text];
    }

    private static void Alike(FieldNotation program, byte[] text)
    {
        var (quick, thorough) = (new Parts(), new Parts());
        var isGood = program.Read(text, 7, quick, null);
        Assert.Equal(program.Read(text, 7, thorough, []), isGood);
        Assert.Equal(
            Enumerable.Range(0, thorough.Count).Select(i => thorough[i]), Enumerable.Range(0, quick.Count).Select(i => quick[i]));
    }

    private static void Same(FieldNotation program, string?[] components)
    {
        var text = program.Write(components);
        var (bytes, parts, faults) = (Encoding.Latin1.GetBytes(text), new Parts(), new List<FieldFault>());
        Assert.True(program.Read(bytes, 0, parts, faults), $"{text}: {string.Join(", ", faults.Select(fault => fault.Rule.Name))}");
        Assert.Equal(
            components.Select(said => said ?? ""),
            Enumerable.Range(0, parts.Count).Select(i => parts[i].Start < 0 ? "" : text.Substring(parts[i].Start, parts[i].Length)));
    }

    /// <summary>Every component as long as it can be; lines and repetitions twice.</summary>
    private static string?[] All(FieldNotation program)
    {
        var components = new string?[program.Components];
        foreach (var step in program.Steps.Where(step => step.Kind is StepKind.Text or StepKind.Lines))
        {
            var text = Text(step, step.Max);
            components[step.Component] = step is { Kind: StepKind.Lines, Count: > 1 } ? $"{text}\r\n{text}" : text;
        }

        return program.Steps.FirstOrDefault(step => step.Kind == StepKind.Repeat) is { } repeat
            ? [.. components, .. components.Skip(repeat.Component).Take(repeat.Components)]
            : components;
    }

    /// <summary>Only what may not be left out, as short as it can be.</summary>
    private static string?[] Needed(FieldNotation program)
    {
        var components = new string?[program.Components];
        for (var i = 0; i < program.Steps.Count; i++)
        {
            var step = program.Steps[i];
            i = step.Kind == StepKind.Option ? step.Next - 1 : i;
            if (step.Kind is StepKind.Text or StepKind.Lines)
            {
                components[step.Component] = Text(step, Math.Max(step.Min, 1));
            }
        }

        return components;
    }

    private static string Text(NotationStep step, int length) => step.Meaning switch
    {
        Meaning.ShortDate => "260327",
        Meaning.LongDate => "20260327",
        Meaning.DayOfYear => "0327",
        Meaning.Time or Meaning.Offset => "1130",
        Meaning.LongTime => "113059",
        Meaning.Currency => "EUR",
        Meaning.Amount => "1,5",
        Meaning.Sign => "+",
        Meaning.Bic => length > 8 ? "BANKDEFFXXX" : "BANKDEFF",
        Meaning.Mark => "D",
        Meaning.EntryMark => length > 1 ? "RC" : "C",
        _ => new string(Letter(step.Set), Math.Min(length, Most)),
    };

    private static char Letter(byte set) =>
        Signs.Has(set, (byte)'X') ? 'X' : Signs.Has(set, (byte)'A') ? 'A' : Signs.Has(set, (byte)'1') ? '1' : 'N';
}
