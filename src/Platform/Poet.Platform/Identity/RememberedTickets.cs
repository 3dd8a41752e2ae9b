using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;

namespace Poet.Platform.Identity;

/// <summary>
/// Reads session cookies, and keeps for a minute what it read, so that a session is not decrypted with each of its requests. Nothing else is kept: when a session was issued and
/// when it ends stand in the ticket, and whether the person may still sign in is asked of the database at the same intervals as without this.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider time) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 2_000;
    private static readonly TimeSpan For = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<(string Cookie, string? Purpose), (AuthenticationTicket Ticket, long Since)> read = [];

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        if (read.TryGetValue((protectedText, purpose), out var known) && time.GetElapsedTime(known.Since) < For)
            return Copy(known.Ticket);
        if (inner.Unprotect(protectedText, purpose) is not { } ticket)
            return null;
        if (read.Count >= Most)
            read.Clear();
        read[(protectedText, purpose)] = (Copy(ticket), time.GetTimestamp());
        return ticket;
    }

    // renewing a session writes into the properties; the principal is replaced as a whole and never changed
    private static AuthenticationTicket Copy(AuthenticationTicket ticket) => new(ticket.Principal, ticket.Properties.Clone(), ticket.AuthenticationScheme);
}
