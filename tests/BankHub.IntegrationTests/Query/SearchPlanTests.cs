using System.Text.Json.Nodes;
using BankHub.Hub.People;
using BankHub.Hub.Query;
using BankHub.Hub.Store;
using BankHub.IntegrationTests.Store;
using Npgsql;

namespace BankHub.IntegrationTests.Query;

/// <summary>A search for what names few payments reads few rows, however many there are: held against the server's own plan.</summary>
public sealed class SearchPlanTests(SearchPlanTests.Filled database) : IClassFixture<SearchPlanTests.Filled>
{
    private const int Rows = 30_000;
    private const int Limit = 51;

    public static TheoryData<string, string, string> Searches => new()
    {
        { "reference", "core", "ref-17" },
        { "reference", "*", "ref-17" },
        { "reference", "*", "nobody" },
        { "endToEnd", "*", "E2E-17" },
        { "endToEnd", "core", "E2E-29999" },
        { "account", "core", "creditor-17" },
        { "account", "*", "debtor" },
        { "account", "*", "nobody" },
    };

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Reads_hardly_more_than_it_shows(string by, string sees, string value)
    {
        var caller = new Caller("x", false, System.Collections.Frozen.FrozenSet<string>.Empty, sees);
        var (sql, arguments) = PaymentSearchSql.Of(caller, Filter(by, value), Cursor.Start, Limit);

        var plan = await database.ExplainAsync(sql, arguments);

        var scans = Nodes(plan).Where(n => ((string)n["Node Type"]!).Contains("Scan") && n["Relation Name"] is not null).ToArray();
        Assert.NotEmpty(scans);
        Assert.DoesNotContain(scans, n => (string)n["Node Type"]! == "Seq Scan");
        var read = scans.Sum(n => ((double)n["Actual Rows"]! + ((double?)n["Rows Removed by Filter"] ?? 0)) * (double)n["Actual Loops"]!);
        Assert.True(read <= 2 * Limit, $"{read} rows read\n{plan}");
    }

    [Fact]
    public async Task Finds_an_account_on_either_side_once_and_newest_first()
    {
        var everyone = new Caller("x", false, System.Collections.Frozen.FrozenSet<string>.Empty, Caller.Everyone);
        var (sql, arguments) = PaymentSearchSql.Of(everyone, Filter("account", "both"), Cursor.Start, Limit);
        Assert.Equal(["both-2", "both-1"], await database.ReferencesAsync(sql, arguments));
    }

    private static PaymentFilter Filter(string by, string value) => by switch
    {
        "reference" => new() { Reference = value },
        "endToEnd" => new() { EndToEnd = value },
        _ => new() { Account = Filled.Hash(value) },
    };

    private static IEnumerable<JsonObject> Nodes(JsonObject plan) =>
        (plan["Plans"] as JsonArray ?? []).SelectMany(p => Nodes(p!.AsObject())).Prepend(plan);

    /// <summary>30,000 payments of one debtor to many creditors.</summary>
    public sealed class Filled : PostgresFixture
    {
        public static byte[] Hash(string text) => System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text));

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            await Migrator.MigrateAsync(Source, default);
            await InsertAsync($"generate_series(1, {Rows}) n", "'ref-' || n", "'debtor'", "'creditor-' || n");
            await InsertAsync("generate_series(1, 2) n", "'both-' || n", "'both'", "case n when 1 then 'both' else 'x' end");
            await using var analyze = Source.CreateCommand("analyze payment");
            await analyze.ExecuteNonQueryAsync();
        }

        public async Task<JsonObject> ExplainAsync(string sql, object?[] arguments)
        {
            await using var command = Command($"explain (analyze, format json) {sql}", arguments);
            return JsonNode.Parse((string)(await command.ExecuteScalarAsync())!)![0]!["Plan"]!.AsObject();
        }

        public async Task<List<string>> ReferencesAsync(string sql, object?[] arguments)
        {
            await using var command = Command(sql, arguments);
            await using var reader = await command.ExecuteReaderAsync();
            var found = new List<string>();
            while (await reader.ReadAsync())
            {
                found.Add(reader.GetString(1));
            }

            return found;
        }

        private NpgsqlCommand Command(string sql, object?[] arguments)
        {
            var command = Source.CreateCommand(sql);
            foreach (var argument in arguments)
            {
                command.Parameters.Add(new() { Value = argument });
            }

            return command;
        }

        private async Task InsertAsync(string from, string reference, string debtor, string creditor)
        {
            await using var insert = Source.CreateCommand(
                $"""
                insert into payment (id, caller, idempotency_key, request_hash, reference, end_to_end, scheme, method, currency, amount,
                  requested_date, connection, product, group_key, expected_send_at, state, version, chain, fingerprint, debtor_hash,
                  creditor_hash, created_at, updated_at)
                select gen_random_uuid(), 'core', {reference}, '', {reference}, 'E2E-' || n, 's', 'CreditTransfer', 'USD', 1,
                  '2026-01-05', 'c', 'p', 'g', now(), 'Scheduled', 1, '', sha256(n::text::bytea), sha256({debtor}),
                  sha256(({creditor})::bytea), now() + n * interval '1 ms', now()
                from {from}
                """);
            await insert.ExecuteNonQueryAsync();
        }
    }
}
