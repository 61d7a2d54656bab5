using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Formats.Nacha.Reading;

/// <summary>
/// One step through a file: a record (an entry comes with its addenda), or none where lines could not be read or where the file
/// ended badly; with the line it begins on, the number of lines it covers, and what was found about it.
/// </summary>
public readonly record struct NachaItem(NachaRecord? Record, int Line, int Lines, IReadOnlyList<NachaFinding> Findings)
{
    /// <summary>Whether there is a record and no error about it.</summary>
    public bool IsUsable => Record is not null && !HasErrors;

    /// <summary>Whether any finding is more than a warning.</summary>
    public bool HasErrors
    {
        get
        {
            foreach (var finding in Findings)
            {
                if (finding.IsError)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
