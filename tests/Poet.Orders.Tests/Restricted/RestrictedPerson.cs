using System.Text.Json;
using Poet.Orders.Tests.Checks;
using Poet.Orders.Tests.Import;

namespace Poet.Orders.Tests.Restricted;

/// <summary>A person whose record is kept to an owner and a unit, with something of them wherever something can stand.</summary>
internal sealed class RestrictedPerson(TestForce force, Register register, string pncId)
{
    public const string Name = "Ludovic Hiddenby";
    private static int persons;
    public const string Asked = "Restricted record: ask Test officer owner of";

    public static readonly IReadOnlyList<string> Secrets = ["Hiddenby", "Ludovi", "2000/00041", "Brackenford", "Sorrelwick"];

    public TestUser Owner => force.As("officer", "owner");
    public TestUser Mate => force.As("officer", "mate");

    /// <summary>Reads, imports, mends, leads and breaks the glass, and is of another unit.</summary>
    public TestUser Outsider => force.As("sergeant", "outside");

    /// <summary>A number of its own: people belong to the deployment, and a number that two tests share would make them one.</summary>
    public string PncId => pncId;
    public Register Register => register;
    public Guid Subject => register.Subject;
    public Guid Order { get; private set; }
    public Guid Import { get; private set; }
    public Guid Double { get; private set; }
    public Guid Restriction { get; private set; }
    public IReadOnlyList<Guid> Lines { get; private set; } = [];

    public static async Task<RestrictedPerson> Of(TestForce force)
    {
        var serial = 4100 + Interlocked.Increment(ref persons);
        var pncId = $"2000/{serial:0000000}{"ZABCDEFGHJKLMNPQRTUVWXY"[serial % 23]}";
        var register = await Register.Of(force, Name, "1988-02-03", pncId);
        var person = new RestrictedPerson(force, register, pncId);
        var unit = await force.OpensAUnit("Inner team", person.Owner, person.Mate);
        await force.OpensAUnit("Outer team", person.Outsider);
        person.Order = (await register.HasOrder(register.NoContact())).Id;
        await force.Post($"/api/v1/orders/{person.Order}/notes", new { basis = "fact", text = "Seen in Brackenford", nothingProtected = true, reason = "for a test" });
        await force.Post($"/api/v1/orders/{person.Order}/permissions", new { about = "place", approved = true, from = force.Host.Clock.Now.AddHours(-1), words = "At a funeral in Brackenford", nothingProtected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person.Subject}/notes", new { kind = "licence", basis = "fact", text = "Lives in Sorrelwick", nothingProtected = true, reason = "for a test" });
        await force.Post($"/api/v1/subjects/{person.Subject}/notes", new { kind = "warning", basis = "fact", text = "Carries a blade", nothingProtected = true, reason = "for a test" });
        person.Double = await force.RecordsAPerson("Ludovik Hiddenbye");
        await force.Post($"/api/v1/subjects/{person.Subject}/merges", new { mergedId = person.Double, evidence = "document", reason = "for a test" });
        person.Import = (await force.BringsIn($"""
            Nominal,DOB,PNC,Order,Made,Expires,Conditions,Status,Notes
            {Name},03/02/1988,{pncId},SPO,01/03/2026,28/02/2029,1. Not to enter Brackenford,Live,
            Ada Openly,08/07/1991,,SPO,01/03/2026,28/02/2029,1. Not to drink,Live,

            """)).GetProperty("id").GetGuid();
        await force.Host.DeliverEvents();
        person.Restriction = (await force.As("inspector").Post($"/api/v1/subjects/{person.Subject}/restrictions", new
        {
            ownerId = await person.Owner.Id(), unitId = unit, contact = "01632 960 199", reason = "Works for the force",
        })).GetProperty("id").GetGuid();
        person.Lines = [.. (await person.Mate.Get($"/api/v1/imports/{person.Import}/lines", "data-quality")).GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("id").GetGuid())];
        return person;
    }

    public Planted Planted() => new(new Dictionary<string, IReadOnlyList<Guid>>
    {
        ["orders"] = [Order], ["subjects"] = [Subject, Double], ["check"] = [Subject], ["around"] = [Subject], ["imports"] = [Import], ["mending"] = Lines, ["lines"] = Lines,
        ["people"] = [Register.Victim], ["places"] = [Register.Refuge], ["restricted"] = [Restriction], ["restrictions"] = [Restriction], ["records"] = [Subject, Order],
    });

    public Task<JsonElement> Checked(TestUser by, object who) => by.Post("/api/v1/checks", new { who, facts = Register.Called }, "roadside-check");
}
