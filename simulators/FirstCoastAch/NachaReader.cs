using System.Text;

namespace BankHub.Simulators.FirstCoastAch;

/// <summary>Why the bank refuses a whole file.</summary>
public sealed record FileRefusal(string Code, string Text);

/// <summary>Cuts a customer's file into header, batches, entries and controls; stops at the first thing out of order.</summary>
public sealed class NachaReader
{
    private NachaBatch? batch;
    private string header = "";
    private string control = "";
    private readonly List<NachaBatch> batches = [];

    public static (NachaFile File, FileRefusal? Refusal) Read(byte[] bytes)
    {
        var lines = Lines(bytes);
        var wrong = lines.FindIndex(line => line.Length != 94);
        if (lines.Count == 0 || lines[0][..Math.Min(1, lines[0].Length)] != "1" || wrong >= 0)
        {
            var text = wrong >= 0 ? $"record {wrong + 1} has {lines[wrong].Length} characters" : "the first record is not a file header";
            return (new NachaFile(lines), new FileRefusal("F001", text));
        }
        var reader = new NachaReader();
        FileRefusal? refusal = null;
        for (var i = 0; i < lines.Count && refusal is null; i++)
        {
            refusal = reader.Take(lines[i]) ? null : new FileRefusal("F004", $"record {i + 1} of type {lines[i][0]} is out of order");
        }
        if (refusal is null && reader.control.Length == 0)
        {
            refusal = new FileRefusal("F004", "the file control is missing");
        }
        var file = new NachaFile(lines) { Header = reader.header, Control = reader.control };
        file.Batches.AddRange(reader.batches);
        return (file, refusal);
    }

    private static List<string> Lines(byte[] bytes)
    {
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }
        return lines;
    }

    private bool Take(string line)
    {
        if (control.Length > 0)
        {
            return line.All(c => c == '9');
        }
        switch (line[0])
        {
            case '1' when header.Length == 0:
                header = line;
                return true;
            case '5' when batch is null && header.Length > 0:
                batch = new NachaBatch(line);
                batches.Add(batch);
                return true;
            case '6' when batch is not null:
                batch.Entries.Add(new NachaEntry(line, batch.IsInternational));
                return true;
            case '7' when batch is { Entries.Count: > 0 }:
                batch.Entries[^1].AddendaLines.Add(line);
                return true;
            case '8' when batch is not null:
                batch.Control = line;
                batch = null;
                return true;
            case '9' when batch is null && header.Length > 0:
                control = line;
                return true;
            default:
                return false;
        }
    }
}
