using System.Text.Json;
using BankHub.Formats.Nacha.Codes;
using BankHub.Formats.Nacha.Values;
using BankHub.Tests.House;
using Xunit;

namespace BankHub.Tests.Formats.Nacha;

public sealed class CodeTests
{
    [Fact]
    public void Every_return_code_from_R01_to_R85_is_in_use_retired_or_unassigned()
    {
        Assert.Equal(Enumerable.Range(1, 85).Select(number => $"R{number:D2}"), ReturnCodes.All.Select(code => code.Code));
        Assert.Equal(["R63", "R64", "R65", "R66"], Of(CodeStatus.Retired));
        Assert.Equal(["R48", "R49", "R54", "R55", "R56", "R57", "R58", "R59", "R60", "R78", "R79"], Of(CodeStatus.Unassigned));
        Assert.Null(ReturnCodes.Find("R86"));

        static IEnumerable<string> Of(CodeStatus status) =>
            ReturnCodes.All.Where(code => code.Status == status).Select(code => code.Code);
    }

    [Theory]
    [InlineData("R01", ReturnUser.Rdfi, ReturnTimeFrame.TwoBankingDays, true, ReturnKind.Return)]
    [InlineData("R02", ReturnUser.Rdfi, ReturnTimeFrame.TwoBankingDays, false, ReturnKind.Return)]
    [InlineData("R10", ReturnUser.Rdfi, ReturnTimeFrame.SixtyDays, false, ReturnKind.Return)]
    [InlineData("R28", ReturnUser.Operator, ReturnTimeFrame.NextDelivery, false, ReturnKind.Return)]
    [InlineData("R45", ReturnUser.FederalAgency, ReturnTimeFrame.TwoBankingDays, false, ReturnKind.Return)]
    [InlineData("R68", ReturnUser.Odfi, ReturnTimeFrame.FiveBankingDays, false, ReturnKind.Dishonored)]
    [InlineData("R73", ReturnUser.Rdfi, ReturnTimeFrame.TwoBankingDays, false, ReturnKind.Contested)]
    [InlineData("R80", ReturnUser.Gateway, ReturnTimeFrame.Undefined, false, ReturnKind.Return)]
    public void A_return_code_says_who_may_use_it_by_when_and_whether_to_try_again(
        string code, ReturnUser user, ReturnTimeFrame time, bool again, ReturnKind kind)
    {
        var known = ReturnCodes.Find(code)!;
        Assert.Equal((user, time, again, kind), (known.User, known.TimeFrame, known.MayRetry, known.Kind));
    }

    [Fact]
    public void The_shared_tables_that_banks_extend_name_codes_that_are_in_use()
    {
        foreach (var code in Codes("mappings/ach-return-codes.json", "achReturnCodes"))
        {
            Assert.True(ReturnCodes.Find(code) is { Status: CodeStatus.Active }, code);
        }

        foreach (var code in Codes("mappings/ach-change-codes.json", "achChangeCodes"))
        {
            Assert.True(ChangeCodes.Find(code) is not null, code);
        }
    }

    /// <summary>The positions are those of Appendix Five, less the 35 columns before the corrected data.</summary>
    [Theory]
    [InlineData("C01", "1234567890", "accountNumber=1234567890")]
    [InlineData("C02", "121000358", "routingNumber=121000358")]
    [InlineData("C03", "121000358   1234567890", "routingNumber=121000358 accountNumber=1234567890")]
    [InlineData("C04", "DOE, JANE", "name=DOE, JANE")]
    [InlineData("C05", "32", "transactionCode=32")]
    [InlineData("C06", "1234567890          32", "accountNumber=1234567890 transactionCode=32")]
    [InlineData("C07", "1210003581234567890       32", "routingNumber=121000358 accountNumber=1234567890 transactionCode=32")]
    [InlineData("C09", "EMP-2", "individualIdentification=EMP-2")]
    [InlineData("C14", "IAT", "entryClass=IAT")]
    public void Corrected_data_is_taken_apart_and_put_together_by_its_code(string code, string data, string expected)
    {
        var fields = CorrectedData.Read(code, data)!;

        Assert.Equal(expected, string.Join(' ', fields.Select(field => $"{field.Key}={field.Value}")));
        Assert.Equal(data, CorrectedData.Write(code, fields));
        Assert.Null(CorrectedData.Read(code, ""));
        Assert.Null(CorrectedData.Write(code, new Dictionary<string, string>()));
    }

    [Fact]
    public void Every_class_is_known_by_its_code_and_lays_out_its_entries()
    {
        Assert.Equal("ACK ADV ARC ATX BOC CCD CIE COR CTX DNE ENR IAT MTE POP POS PPD RCK SHR TEL TRC TRX WEB XCK",
            string.Join(' ', EntryClasses.All.Select(known => known.Code)));
        Assert.All(EntryClasses.All, known => Assert.Equal(94, known.Layout.Fields.Sum(field => field.Length)));
    }

    private static IEnumerable<string> Codes(string file, string table)
    {
        using var document = JsonDocument.Parse(Tree.Read(file));
        return [.. document.RootElement.GetProperty("codes").GetProperty(table).EnumerateObject().Select(pair => pair.Name)];
    }
}
