using System.Buffers;
using BankHub.Formats.Nacha;
using BankHub.Formats.Nacha.Json;
using BankHub.Formats.Nacha.Reading;
using Xunit;

namespace BankHub.Tests.Formats.Nacha.Hostile;

/// <summary>Golden files that were damaged on the way: nothing throws, and no line is lost without a word.</summary>
public sealed class MutationTests
{
    public static TheoryData<string> Names { get; } = [.. Golden.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_cut_at_any_byte_is_never_taken_for_whole(string name)
    {
        var whole = Golden.Read(name);
        var total = NachaFile.Read(whole).Control!;
        for (var length = 0; length < whole.Length; length++)
        {
            var file = NachaFile.Read(whole.AsMemory(0, length));
            Assert.True(!file.IsValid || file.Control == total, $"cut after {length} bytes");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_flipped_bit_is_a_finding_or_is_kept(string name)
    {
        var whole = Golden.Read(name);
        var last = Array.LastIndexOf(whole, (byte)' ');
        for (var i = 0; i <= last; i++)
        {
            for (var bit = 1; bit <= 128; bit <<= 1)
            {
                whole[i] ^= (byte)bit;
                var file = NachaFile.Read(whole);
                Assert.True(file.Findings.Count > 0 || file.Write().AsSpan().SequenceEqual(whole), $"byte {i}, bit {bit}");
                whole[i] ^= (byte)bit;
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Swapped_doubled_and_dropped_lines_are_findings_and_every_line_is_accounted_for(string name)
    {
        var lines = System.Text.Encoding.ASCII.GetString(Golden.Read(name)).TrimEnd('\n').Split('\n');
        var records = Array.FindIndex(lines, line => line[0] == '9') + 1;
        for (var i = 0; i < records; i++)
        {
            string[] dropped = [.. lines[..i], .. lines[(i + 1)..]];
            string[] doubled = [.. lines[..i], lines[i], .. lines[i..]];
            string[] swapped = [.. lines];
            (swapped[i], swapped[(i + 1) % records]) = (swapped[(i + 1) % records], swapped[i]);
            foreach (var damaged in new[] { dropped, doubled, swapped })
            {
                var reader = new NachaReader([Samples.Bytes(damaged)]);
                var (accounted, findings) = (0, 0);
                while (reader.Read())
                {
                    accounted += reader.Item.Lines;
                    findings += reader.Item.Findings.Count;
                }

                var nines = damaged.Count(line => line == Samples.Nines);
                Assert.True(findings > 0 || reader.Lines == 0, $"line {i}");
                Assert.InRange(accounted, damaged.Length - nines, damaged.Length);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Damaged_files_become_json_and_back_without_throwing(string name)
    {
        var whole = Golden.Read(name);
        var random = new Random(4711);
        for (var round = 0; round < 200; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var hits = random.Next(1, 20); hits > 0; hits--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            var json = new ArrayBufferWriter<byte>();
            NachaJson.Write(NachaFile.Read(damaged), json);
            NachaJson.Read(json.WrittenMemory).Write();
            var text = json.WrittenSpan.ToArray();
            text[random.Next(text.Length)] = (byte)random.Next(256);
            NachaJson.Read(text).Write();
        }
    }
}
