using BankHub.Formats.Nacha.Layout;
using BankHub.Formats.Nacha.Records;

namespace BankHub.Cli.Inspect.Nacha;

/// <summary>Hides accounts and names in a record: a sign for each character, so that the columns stay where they are.</summary>
internal static class RecordMask
{
    /// <summary>Of a long account number the last digits stay, so that people can find the entry.</summary>
    private const int Tail = 4;

    /// <summary>Type and code of a record of which nothing else is known.</summary>
    private const int Known = 3;

    public static string Of(string line, NachaLayout? layout)
    {
        var masked = line.ToCharArray();

        // In a record that is shifted or of no known layout, an account may stand anywhere.
        var inOrder = line.Length == NachaLayout.RecordLength && layout is not null;
        if (line.Length > 0 && line[0] is '1' or '5' or '8' or '9')
        {
            Hide(masked, NachaLayout.RecordLength, masked.Length);
        }
        else if (!inOrder)
        {
            Hide(masked, Known, masked.Length);
        }

        if (inOrder)
        {
            foreach (var field in layout!.Fields.Concat(line[0] == '6' && layout != IatEntryDetail.Table ? EntryDetail.Table.Fields : []))
            {
                Hide(masked, line, field);
            }
        }

        return new(masked);
    }

    private static void Hide(char[] masked, string line, NachaField field)
    {
        if (field.Sensitive)
        {
            var end = line.AsSpan(field.Start, field.Length).TrimEnd(' ').Length + field.Start;
            var keeps = field.Name.Contains("Account Number", StringComparison.Ordinal) && end - field.Start > 2 * Tail;
            Hide(masked, field.Start, keeps ? end - Tail : end);
        }
    }

    private static void Hide(char[] masked, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            masked[i] = masked[i] == ' ' ? ' ' : '*';
        }
    }
}
