using BankHub.Host.Problems;
using BankHub.Hub.Catalog;
using BankHub.Hub.People;

namespace BankHub.Host.Auth;

/// <summary>Lets a request through to its endpoint if its key may: after routing, before anything reads the body.</summary>
public sealed class Gate(RequestDelegate next, CallerBook callers, RateLimits limits, Catalog catalog)
{
    private const string Scheme = "Bearer ";

    public async Task InvokeAsync(HttpContext context)
    {
        if (await RefuseAsync(context) is { } problem)
        {
            await problem.Result().ExecuteAsync(context);
            return;
        }

        await next(context);
        if (IsOfFramework(context) && !context.Response.HasStarted)
        {
            await Answers.OfStatus(context.Response.StatusCode).Result().ExecuteAsync(context);
            return;
        }

        if (IsCounted(context) && context.Response.StatusCode == StatusCodes.Status401Unauthorized)
        {
            limits.OfStranger(context.Connection.RemoteIpAddress, Door(context));
        }
    }

    /// <summary>
    /// Each bank's callbacks are counted apart: who guesses keys, or forges another bank's word, from the same address shuts it out of
    /// nothing.
    /// </summary>
    private string Door(HttpContext context) =>
        context.Request.RouteValues["connection"] is string name && catalog.Find(name) is not null ? name : "";

    /// <summary>An open endpoint that checks signatures itself: a wrong one counts as a wrong key does.</summary>
    private static bool IsCounted(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Access>() is { Scope: null } && !HttpMethods.IsGet(context.Request.Method);

    /// <summary>The framework's own answer to a path that is there, with a method that is not.</summary>
    private static bool IsOfFramework(HttpContext context) => context.GetEndpoint() is not null and not RouteEndpoint;

    private async Task<Problem?> RefuseAsync(HttpContext context)
    {
        var access = context.GetEndpoint()?.Metadata.GetMetadata<Access>();
        var address = context.Connection.RemoteIpAddress;
        if (access is { Scope: null })
        {
            return IsCounted(context) && limits.Penalty(address, Door(context)) is { } penalty ? TooMany(context, penalty) : null;
        }

        var header = context.Request.Headers.Authorization.ToString();
        var caller = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? await callers.FindAsync(header[Scheme.Length..].Trim(), context.RequestAborted)
            : null;
        if (caller is null)
        {
            return limits.OfStranger(address) is { } wait ? TooMany(context, wait) : Answers.Unauthorized();
        }

        if (limits.OfCaller(caller.Id) is { } pause)
        {
            return TooMany(context, pause);
        }

        if (access is null)
        {
            return IsOfFramework(context) ? null : Answers.NotFound();
        }

        context.Features.Set(caller);
        return !caller.May(access.Scope) ? Answers.Forbidden(access.Scope)
            : access.Person && !caller.IsPerson ? Answers.PersonNeeded()
            : null;
    }

    private static Problem TooMany(HttpContext context, TimeSpan wait)
    {
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString();
        return Answers.TooMany();
    }
}
