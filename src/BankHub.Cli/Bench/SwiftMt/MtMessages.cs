using System.Globalization;
using System.Text;

namespace BankHub.Cli.Bench.SwiftMt;

/// <summary>Messages as a bank sends them, each with other references and amounts.</summary>
internal static class MtMessages
{
    /// <summary>A batch of customer transfers that break no rule.</summary>
    public static byte[] Transfers(int count)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{{1:F01BANKDEFFAXXX0001{i % 1_000_000:D6}}}{{2:I103BANKUS33XXXXN}}");
            text.Append(CultureInfo.InvariantCulture, $"{{3:{{108:MUR{i:D8}}}{{121:174c245f-2682-4291-ad67-2a41e530cd27}}}}{{4:\r\n");
            text.Append(CultureInfo.InvariantCulture, $":20:REF{i:D8}\r\n:23B:CRED\r\n:32A:230704EUR{i + 1},5\r\n:33B:EUR{i + 1},5\r\n");
            text.Append(":50K:/DE89370400440532013000\r\nACME GMBH\r\nHAUPTSTRASSE 1\r\nBERLIN\r\n:52A:DEUTDEFF\r\n:57A:CHASUS33XXX\r\n");
            text.Append(":59:/12345678901234\r\nJANE DOE\r\n5 MAIN STREET\r\nNEW YORK\r\n:70:/INV/2023-0815 AND MORE TEXT\r\n");
            text.Append("SECOND LINE OF REMITTANCE\r\n:71A:SHA\r\n-}{5:{CHK:123456789ABC}}$");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Statements that add up and follow one another.</summary>
    public static byte[] Statements(int count, int entries)
    {
        var text = new StringBuilder();
        var balance = 1000m;
        for (var i = 0; i < count; i++)
        {
            text.Append("{1:F01BANKDEFFAXXX0001000001}{2:I940BANKUS33XXXXN}{4:\r\n");
            text.Append(CultureInfo.InvariantCulture, $":20:STMT{i}\r\n:25:DE89370400440532013000\r\n:28C:{i + 1}/1\r\n");
            text.Append(CultureInfo.InvariantCulture, $":60F:C230704EUR{Amount(balance)}\r\n");
            for (var k = 0; k < entries; k++)
            {
                text.Append(CultureInfo.InvariantCulture, $":61:2307040704C{k + 1},25NTRFREF{k:D8}//BANKREF{k:D7}\r\nMORE\r\n");
                text.Append(CultureInfo.InvariantCulture, $":86:166?00GUTSCHRIFT?109075?20EREF+ABC{k}?21SVWZ+INVOICE {k}\r\n?32DOE\r\n");
                balance += k + 1.25m;
            }

            text.Append(CultureInfo.InvariantCulture, $":62F:C230704EUR{Amount(balance)}\r\n-}}\r\n");
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static string Amount(decimal amount) => Formats.SwiftMt.Values.MtAmounts.Write(amount);
}
