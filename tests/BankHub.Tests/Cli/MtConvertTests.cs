namespace BankHub.Tests.Cli;

/// <summary><c>bankhub convert</c> between SWIFT's statements, those of ISO 20022, and canonical JSON.</summary>
public sealed class MtConvertTests : IDisposable
{
    private const string Statement =
        "{1:F01BANKUS33AXXX0001000001}{2:O9401200261123BANKDEFFAXXX00010000012611231200N}{4:\r\n:20:STMT1\r\n:25:DE89370400440532013000\r\n"
        + ":28C:7/1\r\n:60F:C261120EUR1000,\r\n:61:2611231123C100,25NTRFREF1//BANK1\r\n"
        + ":86:/EREF/E2E LONGER THAN SIXTEEN/NAME/JOHN DOE/REMI/INVOICE 1\r\n:61:261123D0,25NTRFNONREF\r\n:62F:C261123EUR1100,\r\n-}";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bankhub-convert-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_statement_becomes_one_of_the_other_kind_and_comes_back()
    {
        var (code, camt, bad) = Conversions.Run(_folder, Statement, "camt.053.001.08");
        Assert.True(code is 0 or 3, bad);
        Assert.Contains("<EndToEndId>E2E LONGER THAN SIXTEEN</EndToEndId>", camt);
        Assert.Contains("<LglSeqNb>7</LglSeqNb>", camt);
        Assert.Contains("<Ustrd>INVOICE 1</Ustrd>", camt);

        var (_, back, told) = Conversions.Run(_folder, camt, "mt940");
        Assert.True(back.Length > 0, told);
        Assert.Equal(Body(Statement), Body(back));
    }

    [Fact]
    public void In_canonical_words_what_has_no_place_is_told_with_its_field()
    {
        var (code, json, bad) = Conversions.Run(_folder, Statement.Replace("/REMI/INVOICE 1", "/CSID/X1", StringComparison.Ordinal)
            .Replace(":25:", ":21:RELATED\r\n:25:", StringComparison.Ordinal), "json");

        Assert.Contains("\"endToEndIdentification\": \"E2E LONGER THAN SIXTEEN\"", json);
        Assert.Contains("CSID X1", json);
        Assert.Equal(3, code);
        Assert.Contains("not carried: :21: Reference: has no place in canonical words", bad);
    }

    [Fact]
    public void What_does_not_add_up_is_not_written_and_what_is_none_is_refused()
    {
        var (code, output, bad) = Conversions.Run(_folder, Statement.Replace("EUR1100,", "EUR1101,", StringComparison.Ordinal), "mt940");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("do not add up", bad);
        Assert.Equal(1, Conversions.Run(_folder, Statement, "pacs.008.001.08").Code);
        Assert.Equal(1, Conversions.Run(_folder, Statement, "mt900").Code);
    }

    [Fact]
    public void A_statement_that_does_not_add_up_is_refused_unless_the_rule_is_waived()
    {
        var wrong = Statement.Replace("EUR1100,", "EUR1101,", StringComparison.Ordinal);
        var (code, output, bad) = Conversions.Run(_folder, wrong, "json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("the opening balance and the entries do not add up to the closing balance [statement-balance]", bad);

        (code, output, bad) = Conversions.Run(_folder, wrong, "json", "statement-balance");
        Assert.Equal(0, code);
        Assert.Contains("\"1101.00\"", output);
        Assert.Contains("note: line 9, field 62F: the opening balance and the entries do not add up to the closing balance", bad);
    }

    [Fact]
    public void An_owners_reference_is_no_more_than_that_in_canonical_words_and_comes_back()
    {
        var (_, json, _) = Conversions.Run(_folder, Statement.Replace("NTRFNONREF", "NCHGX//Y", StringComparison.Ordinal), "json");
        using var document = System.Text.Json.JsonDocument.Parse(json);
        string[] names = [.. document.RootElement[0].GetProperty("entries").EnumerateArray()
            .Select(entry => string.Concat(entry.GetProperty("details")[0].GetProperty("references").GetRawText().Where(c => c > ' ')))];

        Assert.Equal(
            ["{\"ownerReference\":\"REF1\",\"endToEndIdentification\":\"E2ELONGERTHANSIXTEEN\"}", "{\"ownerReference\":\"X\"}"], names);
        var (code, back, bad) = Conversions.Run(_folder, json, "mt940");
        Assert.True(code == 0, bad);
        Assert.Contains("NTRFREF1//BANK1", back, StringComparison.Ordinal);
        Assert.Contains("NCHGX//Y", back, StringComparison.Ordinal);
        Assert.Contains("<EndToEndId>X</EndToEndId>", Conversions.Run(_folder, json, "camt.053.001.08").Output);
    }

    [Fact]
    public void A_warning_refuses_nothing_and_hides_no_error()
    {
        var plain = Statement.ReplaceLineEndings("\n");
        var (code, output, bad) = Conversions.Run(_folder, plain, "json");
        Assert.Equal((0, Conversions.Run(_folder, Statement, "json").Output), (code, output));
        Assert.Contains("note: ", bad);
        Assert.Contains("lines end with line feed alone", bad);

        (code, output, bad) = Conversions.Run(_folder, plain.Replace(":28C:7/1", ":28C:SEVEN", StringComparison.Ordinal), "json");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("28C", bad);
        Assert.DoesNotContain("line-end", bad);
    }

    [Fact]
    public void A_request_to_cancel_and_its_answer_become_those_of_the_other_kind_and_come_back()
    {
        const string head = "{1:F01BANKUS33AXXX0001000001}{2:O1921200261123BANKDEFFAXXX00010000012611231200N}"
            + "{3:{121:174c245f-2682-4291-ad67-2a41e530cd27}}{4:\r\n";
        const string request = head + ":20:CASE-1\r\n:21:INSTR1\r\n:11S:103\r\n261123\r\n:79:/DUPL/\r\n"
            + "/UETR/174c245f-2682-4291-ad67-2a41e530cd27\r\n:32A:261123EUR5,\r\n-}";
        var answer = head.Replace("O192", "O196", StringComparison.Ordinal) + ":20:ANSWER-1\r\n:21:CASE-1\r\n:76:/RJCR/LEGL\r\n"
            + ":77A:/UETR/174c245f-2682-4291-ad67-2a41e\r\n//530cd27\r\n:11R:103\r\n261123\r\n-}";

        var (_, camt056, bad) = Conversions.Run(_folder, request, "camt.056.001.08");
        Assert.True(camt056.Contains("<Cd>DUPL</Cd>", StringComparison.Ordinal), bad);
        Assert.Equal(Body(request), Body(Conversions.Run(_folder, camt056, "mt192").Output));

        (_, var camt029, bad) = Conversions.Run(_folder, answer, "camt.029.001.09");
        Assert.True(camt029.Contains("<Conf>RJCR</Conf>", StringComparison.Ordinal), bad);
        Assert.Equal(Body(answer), Body(Conversions.Run(_folder, camt029, "mt196").Output));
    }

    private static string Body(string message) =>
        message[message.IndexOf("{4:", StringComparison.Ordinal)..].ReplaceLineEndings("\n").Trim();
}
