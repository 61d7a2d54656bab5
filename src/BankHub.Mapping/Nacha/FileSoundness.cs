using System.Buffers;
using BankHub.Formats.Nacha.Reading;
using BankHub.Formats.Nacha.Records;
using BankHub.Formats.Nacha.Rules;

namespace BankHub.Mapping.Nacha;

/// <summary>
/// A first pass over a bank's file that decides what of it may be used: nothing of a file that is cut off or is no NACHA file; nothing
/// of a batch that has no control, or whose control disagrees although each of its entries reads well, for then nobody knows which entry
/// is wrong.
/// </summary>
internal sealed class FileSoundness
{
    /// <summary>
    /// A bank's file goes to its customer, who need not have a routing number; which codes a bank uses its mapping says.
    /// </summary>
    public static readonly NachaReadOptions FromBank = new()
    {
        Waived = new HashSet<string> { NachaRules.ImmediateDestination.Name, NachaRules.ReturnCode.Name, NachaRules.ChangeCode.Name },
    };

    private readonly HashSet<int> _unsoundBatches = [];

    private FileSoundness()
    {
    }

    /// <summary>Why nothing of the file may be used, or null.</summary>
    public NachaFinding? Fatal { get; private set; }

    /// <summary>Whether the batch, counted from one, may be used.</summary>
    public bool IsSound(int batch) => !_unsoundBatches.Contains(batch);

    public static FileSoundness Of(ReadOnlyMemory<byte> body)
    {
        var soundness = new FileSoundness();
        var reader = new NachaReader(new ReadOnlySequence<byte>(body), FromBank);
        var batch = 0;
        var (explained, open) = (false, false);
        while (reader.Read())
        {
            var item = reader.Item;
            soundness.Fatal ??= item.Findings.FirstOrDefault(IsFatal);
            switch (item.Record)
            {
                case BatchHeaderRecord:
                    soundness.Close(batch, open);
                    batch++;
                    (explained, open) = (item.HasErrors, true);
                    break;
                case BatchControlRecord:
                    soundness.Close(batch, item.HasErrors && !explained);
                    open = false;
                    break;
                case EntryRecord:
                    explained |= item.HasErrors;
                    break;
                case null when item.Lines > 0:
                    explained |= item.HasErrors;
                    break;
            }
        }

        soundness.Close(batch, open);
        return soundness;
    }

    private void Close(int batch, bool unsound)
    {
        if (unsound)
        {
            _unsoundBatches.Add(batch);
        }
    }

    private static bool IsFatal(NachaFinding finding) => finding.Rule == NachaRules.EmptyFile || finding.Rule == NachaRules.OtherFormat
        || finding.Rule == NachaRules.Truncated || finding.Rule == NachaRules.TooLarge;
}
