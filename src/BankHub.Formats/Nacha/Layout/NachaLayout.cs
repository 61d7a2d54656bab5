namespace BankHub.Formats.Nacha.Layout;

/// <summary>The fields of one record type, in order and without gaps over its 94 characters.</summary>
public sealed class NachaLayout
{
    /// <summary>Characters in every record, line ends apart (Nacha Operating Rules, Appendix Three).</summary>
    public const int RecordLength = 94;

    /// <summary>Records in a block; a file is filled with records of nines to whole blocks.</summary>
    public const int BlockingFactor = 10;

    internal NachaLayout(string name, params NachaField[] fields)
    {
        Name = name;
        Fields = fields;
        var next = 1;
        foreach (var field in fields)
        {
            if (field.Position != next)
            {
                throw new InvalidOperationException($"{name}: {field.Name} starts at {field.Position}, not at {next}.");
            }

            next += field.Length;
        }

        if (next != RecordLength + 1)
        {
            throw new InvalidOperationException($"{name} has {next - 1} characters.");
        }
    }

    /// <summary>The record's Nacha name.</summary>
    public string Name { get; }

    /// <summary>All fields, by position.</summary>
    public IReadOnlyList<NachaField> Fields { get; }
}
