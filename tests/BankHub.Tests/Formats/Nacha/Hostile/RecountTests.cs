using System.Globalization;
using BankHub.Formats.Nacha;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

/// <summary>
/// A second count that shares nothing with the reader: whatever is done to a file, the reader takes it for sound only if its controls
/// state what its lines add up to.
/// </summary>
public sealed class RecountTests
{
    private static readonly HashSet<string> DebitCodes =
        ["26", "27", "28", "29", "36", "37", "38", "39", "46", "47", "48", "55", "56"];

    public static TheoryData<string> Names { get; } = [.. Golden.Names.Where(name => name != "ADV")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_that_is_taken_for_sound_adds_up_by_another_count_too(string name)
    {
        var whole = Golden.Lines(name);
        Assert.True(AddsUp(whole));
        var random = new Random(2026);
        var sound = 0;
        for (var round = 0; round < 600; round++)
        {
            List<string> lines = [.. whole];
            for (var hits = random.Next(1, 5); hits > 0; hits--)
            {
                Damage(lines, random);
            }

            if (NachaFile.Read(Samples.Bytes(lines)).IsValid)
            {
                sound++;
                Assert.True(AddsUp(lines), string.Join('\n', lines));
            }
        }

        Assert.InRange(sound, 1, 599);
    }

    /// <summary>A line moves, is doubled or lost, or a digit changes: of one record, or of an entry and its controls alike.</summary>
    private static void Damage(List<string> lines, Random random)
    {
        var at = random.Next(lines.Count);
        var line = lines[at];
        switch (random.Next(8))
        {
            case 0:
                lines.RemoveAt(at);
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            case 1:
                lines.Insert(random.Next(lines.Count + 1), line);
                break;
            case 2 when lines.Count > 1:
                lines.RemoveAt(at);
                break;
            case 3:
                lines.Insert(at, Samples.Nines);
                break;
            case 4:
                lines[at] = line.At(random.Next(1, 95), " ");
                break;
            case 5:
                var cents = random.Next(1, 9).ToString(CultureInfo.InvariantCulture);
                var (from, to) = random.Next(2) == 0 ? ('1', '2') : (cents[0], '0');
                lines[at] = line.Length < 94 ? line : line[..29] + line[29..54].Replace(from, to) + line[54..];
                break;
            default:
                lines[at] = line.At(random.Next(1, 95), random.Next(10).ToString(CultureInfo.InvariantCulture));
                break;
        }
    }

    private static bool AddsUp(IReadOnlyList<string> lines)
    {
        var (file, batch, batches) = (default(Count), default(Count), 0);
        foreach (var line in lines.TakeWhile(line => line.Length > 1 && line[..2] != "99"))
        {
            switch (line[0])
            {
                case '6':
                    batch = batch.With(line);
                    break;
                case '7':
                    batch = batch with { Records = batch.Records + 1 };
                    break;
                case '8':
                    if (batch != Count.Stated(line[4..10], line[10..20], line[20..32], line[32..44]))
                    {
                        return false;
                    }

                    (file, batch, batches) = (file.Plus(batch), default, batches + 1);
                    break;
                case '9':
                    return batches == Number(line[1..7])
                        && file == Count.Stated(line[13..21], line[21..31], line[31..43], line[43..55]);
            }
        }

        return false;
    }

    private static long Number(string text) => long.TryParse(text.Trim(' '), NumberStyles.None, null, out var number) ? number : 0;

    private readonly record struct Count(long Records, long Hash, long Debits, long Credits)
    {
        public static Count Stated(string records, string hash, string debits, string credits) =>
            new(Number(records), Number(hash), Number(debits), Number(credits));

        public Count With(string entry)
        {
            var (amount, isDebit) = (Number(entry[29..39]), DebitCodes.Contains(entry[1..3]));
            return Plus(new(1, Number(entry[3..11]), isDebit ? amount : 0, isDebit ? 0 : amount));
        }

        public Count Plus(Count more) => new(
            Records + more.Records, (Hash + more.Hash) % 10_000_000_000, Debits + more.Debits, Credits + more.Credits);
    }
}
