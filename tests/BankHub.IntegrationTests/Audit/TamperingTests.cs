using System.Security.Cryptography;
using BankHub.Core.Ports;
using BankHub.IntegrationTests.Simulation;

namespace BankHub.IntegrationTests.Audit;

/// <summary>Whatever is changed behind the hub, verify names the first bad record.</summary>
public sealed class TamperingTests(SimulationDatabase database) : IClassFixture<SimulationDatabase>
{
    private const string Rewind = """
        update payment p set version = e.version, chain = e.hash, state = e.state from event e
        where p.id = '{0}' and e.payment_id = p.id and e.version = p.version - 1;
        delete from event e using payment p where p.id = '{0}' and e.payment_id = p.id and e.version = p.version + 1
        """;

    [Fact]
    public async Task An_untouched_history_has_no_fault()
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        await hub.PayAsync(3);
        await hub.AnchorAsync();
        Assert.Empty(await hub.VerifyAsync());
        Assert.Equal(2, await hub.OneAsync<long>("select max(number) from anchor"));
    }

    [Fact]
    public async Task A_key_ring_that_opens_nothing_is_the_first_fault_and_the_only_one_of_sealed_content()
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        hub.Cipher = new OtherCipher();
        var fault = Assert.Single(await hub.VerifyAsync());
        Assert.Equal("key ring", fault.Record);
        Assert.Contains("Master key 7 is not on the key ring.", fault.What, StringComparison.Ordinal);

        await hub.SqlAsync($"update event set cause = 'cancel' where payment_id = '{hub.Payments[2]}' and version = 2");
        Assert.Equal(["key ring", $"payment {hub.Payments[2]}, event 2"], (await hub.VerifyAsync()).Take(2).Select(f => f.Record));
    }

    [Theory]
    [InlineData("delete", "delete from event where payment_id = '{0}' and version = 2", 2)]
    [InlineData("delete the first", "delete from event where payment_id = '{0}' and version = 1", 1)]
    [InlineData("edit", "update event set cause = 'cancel' where payment_id = '{0}' and version = 2", 2)]
    [InlineData("edit with a hash", "update event set cause = 'x', hash = sha256(hash) where payment_id = '{0}' and version = 2", 2)]
    [InlineData(
        "reorder", "update event set version = case version when 2 then 3 else 2 end where payment_id = '{0}' and version in (2, 3)", 2)]
    [InlineData(
        "insert between",
        "insert into event select payment_id, 2, at + interval '1 s', state, actor, cause, detail, body, hash from event "
            + "where payment_id = '{0}' and version = 2",
        2)]
    [InlineData("truncate", "delete from event e using payment p where p.id = '{0}' and payment_id = p.id and e.version = p.version", 0)]
    [InlineData(
        "insert behind",
        "insert into event select p.id, p.version + 1, p.updated_at, 'Returned', 'x', 'x', null, null, sha256(p.chain) from payment p "
            + "where p.id = '{0}'",
        1)]
    [InlineData("truncate with the row", Rewind, 0)]
    public async Task A_changed_event_is_named(string how, string sql, int version)
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        var victim = hub.Payments[2];
        var last = await hub.OneAsync<int>($"select version from payment where id = '{victim}'");
        Assert.True(last >= 4);
        await hub.SqlAsync(string.Format(sql, victim));

        var named = how switch { "insert behind" => last + 1, _ => version == 0 ? last : version };
        var first = (await hub.VerifyAsync())[0];
        Assert.Equal($"payment {victim}, event {named}", first.Record);
    }

    [Fact]
    public async Task A_payment_that_was_taken_out_whole_is_named_by_its_anchor()
    {
        await using var hub = await AuditedHub.StartAsync(database);
        await hub.AnchorAsync();
        var victim = hub.Payments[1];
        await hub.SqlAsync($"delete from event where payment_id = '{victim}'; delete from payment where id = '{victim}'");
        Assert.StartsWith($"payment {victim}, event", (await hub.VerifyAsync())[0].Record);
    }

    [Theory]
    [InlineData("update payment set state = 'Settled', version = version - 1 where id = '{0}'", "payment {0}, event")]
    [InlineData("update payment set state = 'Sealed' where id = '{0}'", "payment {0}")]
    [InlineData("delete from payment where id = '{0}'", "payment {0}, event 1")]
    [InlineData("update payment set amount = amount + 1 where id = '{0}'", "payment {0}")]
    [InlineData("update payment set end_to_end = 'other' where id = '{0}'", "payment {0}")]
    public async Task A_changed_payment_is_named(string sql, string record)
    {
        await using var hub = await AuditedHub.StartAsync(database);
        var victim = hub.Payments[0];
        await hub.SqlAsync(string.Format(sql, victim));
        Assert.StartsWith(string.Format(record, victim), (await hub.VerifyAsync())[0].Record);
    }

    [Theory]
    [InlineData("update body set data = data || '\\x00' where owner = '{0}'")]
    [InlineData("delete from body where owner = '{0}'")]
    [InlineData("update outbound set sha256 = sha256(sha256) where id = '{0}'")]
    public async Task Changed_bytes_of_a_message_are_named(string sql)
    {
        await using var hub = await AuditedHub.StartAsync(database);
        var victim = await hub.OneAsync<Guid>("select id from outbound where effect = 'Execute' limit 1");
        await hub.SqlAsync(string.Format(sql, victim));
        Assert.Equal($"outbound {victim}", Assert.Single(await hub.VerifyAsync()).Record);
    }

    private sealed class OtherCipher : ICipher
    {
        public byte[] Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> associated) => throw new NotSupportedException();

        public byte[] Open(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> associated) =>
            throw new CryptographicException("Master key 7 is not on the key ring.");

        public byte[] KeyedHash(ReadOnlySpan<byte> value) => [];
    }
}
