using BankHub.Simulators;
using BankHub.Simulators.MeridianRest;
using static BankHub.Tests.Simulators.MeridianSandbox;

namespace BankHub.Tests.Simulators;

/// <summary>The REST bank answers as its guide says.</summary>
public sealed class MeridianApiTests
{
    [Fact]
    public void A_transfer_is_prepared_confirmed_settled_and_credited()
    {
        using var bank = new MeridianSandbox();
        var created = bank.Post("/v1/transfers", Body());
        Assert.Equal((201, "PREPARED"), (created.Status, Member(created, "status")));
        Assert.Equal("ACCEPTED", Member(bank.Confirm("tr_000001", "REF-1"), "status"));
        bank.Wait();
        Assert.Contains("\"status\":\"CREDITED\"", bank.Inquire("REF-1").Body, StringComparison.Ordinal);
        Assert.Equal(["ACCEPTED", "SETTLED", "CREDITED"], bank.Told.Select(news => news.Status));
        Assert.Contains("\"creditDebit\":\"DBIT\",\"kind\":\"TRANSFER\",\"transferId\":\"tr_000001\",\"reference\":\"REF-1\"",
            bank.Get("/v1/bookings").Body, StringComparison.Ordinal);
        Assert.Equal(1, bank.Bank.ExecutionsById["E2E-REF-1"]);
    }

    [Fact]
    public void Creating_moves_no_money()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body());
        bank.Wait();
        Assert.Empty(bank.Bank.ExecutionsById);
        Assert.Empty(bank.Told);
    }

    [Fact]
    public void The_same_reference_and_body_is_the_same_transfer_whatever_the_spaces()
    {
        using var bank = new MeridianSandbox();
        var first = bank.Post("/v1/transfers", Body());
        var again = bank.Post("/v1/transfers", Body().Replace(",\"", ", \"", StringComparison.Ordinal));
        Assert.Equal((200, first.Body), (again.Status, again.Body));
    }

    [Theory]
    [InlineData(409, "REFERENCE_REUSED", "12.51")]
    [InlineData(422, "INVALID", "12.5")]
    [InlineData(422, "INVALID", "0.00")]
    [InlineData(422, "INVALID", "012.50")]
    [InlineData(422, "LIMIT_EXCEEDED", "1000000.01")]
    public void Another_body_or_a_wrong_one_is_refused(int status, string code, string amount)
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body());
        var answer = bank.Post("/v1/transfers", Body(amount: amount));
        Assert.Equal((status, code), (answer.Status, Member(answer, "code")));
    }

    [Fact]
    public void A_second_confirm_is_told_so_and_pays_nothing()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body());
        bank.Confirm("tr_000001", "REF-1");
        Assert.Equal("ALREADY_CONFIRMED", Member(bank.Confirm("tr_000001", "REF-1"), "code"));
        bank.Wait();
        Assert.Equal(1, bank.Bank.ExecutionsById.Values.Sum());
    }

    [Fact]
    public void One_payment_under_two_references_is_paid_twice_and_the_ledger_shows_it()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body("A").Replace("E2E-A", "PAY", StringComparison.Ordinal));
        bank.Post("/v1/transfers", Body("B").Replace("E2E-B", "PAY", StringComparison.Ordinal));
        bank.Confirm("tr_000001", "A");
        bank.Confirm("tr_000002", "B");
        bank.Wait();
        Assert.Equal(2, bank.Bank.ExecutionsById["PAY"]);
    }

    [Theory]
    [InlineData("nonsense", 400, "MALFORMED")]
    [InlineData("{}", 422, "REFERENCE_MISMATCH")]
    public void A_confirm_must_name_the_reference(string body, int status, string code)
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body());
        var answer = bank.Post("/v1/transfers/tr_000001/confirm", body);
        Assert.Equal((status, code), (answer.Status, Member(answer, "code")));
    }

    [Fact]
    public void Prepared_and_pending_transfers_can_be_cancelled_later_ones_not()
    {
        using var bank = new MeridianSandbox();
        bank.Post("/v1/transfers", Body());
        bank.Post("/v1/transfers", Body("REF-2", "70990020"));
        bank.Post("/v1/transfers", Body("REF-3"));
        bank.Confirm("tr_000002", "REF-2");
        bank.Confirm("tr_000003", "REF-3");
        int Cancel(int n) => bank.Post($"/v1/transfers/tr_00000{n}/cancel", $$"""{"reference":"REF-{{n}}"}""").Status;
        Assert.Equal([200, 200, 409, 200], [Cancel(1), Cancel(2), Cancel(3), Cancel(1)]);
        bank.Wait();
        Assert.Equal(["E2E-REF-3"], bank.Bank.ExecutionsById.Keys);
    }

    [Fact]
    public void A_token_ends_and_an_unknown_client_gets_none()
    {
        using var bank = new MeridianSandbox();
        bank.Wait(301);
        Assert.Equal(401, bank.Get("/v1/bookings").Status);
        bank.LogIn();
        Assert.Equal(200, bank.Get("/v1/bookings").Status);
        Assert.Equal(401, bank.Api.Handle(new("POST", "/oauth/token", "grant_type=client_credentials&client_id=x&client_secret=y")).Status);
    }

    [Fact]
    public void A_new_transfer_shows_in_an_inquiry_only_after_the_lag()
    {
        using var bank = new MeridianSandbox(new MeridianOptions { InquiryLag = TimeSpan.FromSeconds(5) });
        bank.Post("/v1/transfers", Body());
        Assert.Equal("""{"transfers":[]}""", bank.Inquire("REF-1").Body);
        bank.Wait(5);
        Assert.Contains("tr_000001", bank.Inquire("REF-1").Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Bookings_are_paged_and_a_cursor_never_ends()
    {
        using var bank = new MeridianSandbox();
        for (var i = 1; i <= 5; i++)
        {
            bank.Post("/v1/transfers", Body($"REF-{i}"));
            bank.Confirm($"tr_00000{i}", $"REF-{i}");
        }
        bank.Wait();
        var cursor = "";
        var seen = 0;
        for (var page = 0; page < 4; page++)
        {
            var answer = bank.Get("/v1/bookings", ("cursor", cursor), ("limit", "2"));
            seen += answer.Body.Split("bookingId").Length - 1;
            cursor = Member(answer, "nextCursor");
        }
        Assert.Equal((5, "c5"), (seen, cursor));
        Assert.Equal(400, bank.Get("/v1/bookings", ("cursor", "x")).Status);
    }
}
