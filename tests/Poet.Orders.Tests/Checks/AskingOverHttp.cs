using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Poet.Orders.Checks;
using Poet.Orders.Domain;
using Poet.Orders.Import;
using Poet.OrderTypes.Sdk.Law;

namespace Poet.Orders.Tests.Checks;

/// <summary>The check as others call it, against the running platform.</summary>
[Collection(TestHost.Shared)]
public sealed class AskingOverHttp(TestHost host)
{
    private const string Checks = "/api/v1/checks";
    private readonly TestForce force = host.NewForce();

    [Fact]
    public async Task facts_that_match_a_term_are_said_to_match_and_the_read_is_in_the_audit()
    {
        var register = await Register.Of(force);
        var order = await register.HasOrder();

        var answer = await force.Post(Checks, new { who = new { id = register.Subject }, facts = register.Called }, "roadside-check");

        var term = Term(answer);
        term.GetProperty("outcome").GetString().Should().Be("breach");
        term.GetProperty("says").GetString().Should().Be("These facts match this term");
        (await Audited(order.Id)).Should().Contain("check-terms shown roadside-check");
        (await Audited(register.Subject)).Should().Contain("check-terms shown roadside-check");
    }

    [Fact]
    public async Task what_was_not_yet_known_does_not_count_when_asked_as_known_before()
    {
        var register = await Register.Of(force);
        await register.HasOrder();
        var before = host.Clock.Now.AddHours(-1);

        var answer = await force.Post(Checks, new { who = new { id = register.Subject }, knownAt = before, facts = register.Called });

        answer.GetProperty("found").GetString().Should().Be("No order found in this register");
    }

    [Fact]
    public async Task without_a_purpose_or_with_unknown_fields_nothing_is_answered()
    {
        var register = await Register.Of(force);

        (await force.Officer.Send(HttpMethod.Post, Checks, new { who = new { id = register.Subject } }, purpose: null)).ShouldBeProblemOfType(403, "purpose-missing");
        (await force.Officer.Send(HttpMethod.Post, Checks, """{"who":{"name":"A"},"facts":{"colour":"red"}}""")).ShouldBeProblem(400, "field-wrong");
        (await force.Officer.Send(HttpMethod.Post, Checks, """{"who":{}}""")).ShouldBeProblem(400, "who-missing", "who.name");
        (await force.Officer.Send(HttpMethod.Post, Checks, new { who = new { name = "A" }, facts = new { position = new { point = new { longitude = 0, latitude = 99 }, errorMetres = -1 } } }))
            .ShouldBeProblem(400, "latitude-out-of-range").ShouldBeProblem(400, "error-out-of-range", "facts.position.errorMetres");
    }

    [Fact]
    public async Task a_person_whom_the_force_may_not_see_is_not_there()
    {
        var register = await Register.Of(host.NewForce());
        await register.HasOrder();

        (await force.Officer.Send(HttpMethod.Post, Checks, new { who = new { id = register.Subject } })).ShouldBeProblem(404);
    }

    [Fact]
    public async Task an_order_of_another_force_on_somebody_unknown_here_is_said_to_exist_and_nothing_more()
    {
        var other = host.NewForce();
        var register = await Register.Of(other, name: "Berwyn Inventissimo", bornOn: "1979-08-07", pncId: "1997/0000013P");
        await register.HasOrder(Anchor.Made, other.Code);

        foreach (var who in new object[] { new { pncId = "97/13P" }, new { name = "Inventissimo Berwyn", bornOn = "1979-08-07" } })
        {
            var answer = await force.Officer.Send(HttpMethod.Post, Checks, new { who }, "roadside-check");

            answer.Ok().Json.GetProperty("elsewhere")[0].GetString().Should().Be(
                $"Another force holds an order on a person who matches what you gave: call Control room of force {other.Code} (no number is set up here). Nothing of it is shown or assessed here");
            answer.Json.GetProperty("found").GetString().Should().StartWith("Another force holds an order").And.NotContain("No order");
            answer.Json.GetProperty("orders").GetArrayLength().Should().Be(0);
            answer.Text.Should().NotContain(register.Subject.ToString()).And.NotContain("SPO").And.NotContain("1997/0000013P");
        }
        (await Audited(register.Subject)).Should().Contain("check-terms shown roadside-check");
        foreach (var less in new object[] { new { name = "Berwyn Inventissimo" }, new { name = "Berwyn Inventissimi", bornOn = "1979-08-07" }, new { pncId = "1997/0000013Q" } })
            (await force.Post(Checks, new { who = less })).GetProperty("elsewhere").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task line_3_a_row_that_waits_for_mending_is_found_by_name_and_date_of_birth_and_by_name_alone()
    {
        await Queued(["inventarian", "merryn", "1991-05-09"]);

        var answer = await force.Post(Checks, new { who = new { name = "Merryn Inventarian", bornOn = "1991-05-09" } });

        answer.GetProperty("found").GetString().Should().Be("No order found in this register. An unmended row matches; an order may exist");
        answer.GetProperty("unmended")[0].GetProperty("says").GetString().Should().Contain("sheet Orders, line 7");
        (await force.Post(Checks, new { who = new { name = "Someone Else", bornOn = "1991-05-09" } })).GetProperty("unmended").GetArrayLength().Should().Be(0, "a date of birth alone is no match");
    }

    [Fact]
    public async Task line_3_a_row_of_another_force_is_told_by_whom_to_call_when_name_and_date_of_birth_fit()
    {
        await Queued(["overbeck", "ottilie", "1993-02-11", "1999/0000123x"]);
        var elsewhere = host.NewForce();

        foreach (var who in new object[] { new { name = "Ottilie Overbeck", bornOn = "1993-02-11" }, new { pncId = "1999/0000123X" } })
        {
            var answer = await elsewhere.Officer.Send(HttpMethod.Post, Checks, new { who }, "roadside-check");

            answer.Ok().Json.GetProperty("found").GetString().Should().StartWith(
                $"An unmended row of another force's spreadsheet matches what you gave; an order may exist: call Control room of force {force.Code}").And.NotContain("No order");
            answer.Json.GetProperty("unmended").GetArrayLength().Should().Be(0);
            answer.Text.Should().NotContain("line 7").And.NotContain("sheet Orders");
        }
        var byName = await elsewhere.Post(Checks, new { who = new { name = "Ottilie Overbeck" } });
        (byName.GetProperty("elsewhere").GetArrayLength(), byName.GetProperty("unmended").GetArrayLength()).Should().Be((0, 0), "a name would tell of strangers");
    }

    [Fact]
    public async Task line_4_a_release_that_nobody_recorded_is_tasked_to_the_owner_once()
    {
        var register = await Register.Of(force);
        var order = await register.HasOrder(Anchor.Released, force.Code);

        for (var i = 0; i < 2; i++)
            Term(await force.Post(Checks, new { who = new { id = register.Subject }, facts = register.Called })).GetProperty("outcome").GetString().Should().Be("cannot-tell");

        var tasks = await register.InTables(db => db.Findings.Where(f => f.OrderId == order.Id && f.Code == CheckRegister.ReleaseNotRecorded).ToListAsync());
        tasks.Should().ContainSingle().Which.Force.Should().Be(force.Code);
    }

    [Fact]
    public async Task line_10_a_name_alone_is_headed_identity_not_confirmed_and_gives_no_result_per_term()
    {
        var register = await Register.Of(force, name: "Tegwen Inventor", bornOn: "1988-01-09");
        await register.HasOrder();

        var answer = await force.Post(Checks, new { who = new { name = "Inventor Tegwen" }, facts = register.Called });

        answer.GetProperty("identity").GetProperty("heading").GetString().Should().Be("Identity not confirmed");
        answer.GetProperty("identity").GetProperty("candidates").GetArrayLength().Should().Be(1);
        answer.GetProperty("orders").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task line_10_name_and_date_of_birth_answer_for_every_record_that_fits_and_say_what_matched()
    {
        await (await Register.Of(force, name: "Bryony Inventory", bornOn: "1977-02-03")).HasOrder();
        await (await Register.Of(force, name: "Bryony Inventory", bornOn: "1977-02-03")).HasOrder();
        await (await Register.Of(force, name: "Bryony Inventory", bornOn: "1977-02-04")).HasOrder();

        var answer = await force.Post(Checks, new { who = new { name = "Bryony Inventory", bornOn = "1977-02-03" } });

        answer.GetProperty("orders").GetArrayLength().Should().Be(2, "they may be one person, and leaving one out would reassure falsely");
        var identity = answer.GetProperty("identity");
        identity.GetProperty("heading").GetString().Should().Be("Identity matched by name, date of birth");
        identity.GetProperty("compare")[0].GetString().Should().StartWith("2 records match");
        identity.GetProperty("candidates").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task line_10_an_identifier_that_contradicts_the_record_leaves_a_candidate_not_a_match()
    {
        await (await Register.Of(force, name: "Idwal Inventur", bornOn: "1980-02-03", pncId: "2015/1234567Y")).HasOrder();

        var answer = await force.Post(Checks, new { who = new { name = "Idwal Inventur", bornOn = "1980-02-03", pncId = "2024/0000042K" } });

        answer.GetProperty("identity").GetProperty("confirmed").GetBoolean().Should().BeFalse();
        answer.GetProperty("orders").GetArrayLength().Should().Be(0);
    }

    [Fact]
    public async Task line_10_a_name_that_is_not_that_of_the_record_found_by_its_identifier_is_said()
    {
        await (await Register.Of(force, name: "Olwen Inventaria", bornOn: "1981-02-03", pncId: "1995/0000001W")).HasOrder();

        var answer = await force.Post(Checks, new { who = new { name = "Ffion Somebody", bornOn = "1999-01-01", pncId = "95/1W" } });

        answer.GetProperty("identity").GetProperty("heading").GetString().Should().Be("Identity matched by PNC ID");
        answer.GetProperty("identity").GetProperty("compare").EnumerateArray().Select(c => c.GetString()).Should()
            .Contain(c => c!.StartsWith("The name given")).And.Contain(c => c!.StartsWith("The date of birth given"));
    }

    [Fact]
    public async Task line_10_one_pnc_id_on_records_born_on_different_days_picks_nobody_and_asks()
    {
        var brother = await Register.Of(force, name: "Emrys Inventello", bornOn: "1984-05-06", pncId: "1997/0000011M");
        await brother.HasOrder();
        await (await Shares(force, "Emlyn Inventello", "1986-07-08", "1997/0000011M")).HasOrder();

        var unsure = await force.Post(Checks, new { who = new { pncId = "97/11M" } });
        var told = await force.Post(Checks, new { who = new { pncId = "97/11M", bornOn = "1984-05-06" } });

        var identity = unsure.GetProperty("identity");
        identity.GetProperty("confirmed").GetBoolean().Should().BeFalse();
        identity.GetProperty("candidates").GetArrayLength().Should().Be(2);
        identity.GetProperty("compare")[0].GetString().Should().StartWith("2 records share this PNC ID: ").And.Contain("Emrys Inventello, born 6 May 1984").And.Contain("Emlyn Inventello, born 8 July 1986");
        unsure.GetProperty("orders").GetArrayLength().Should().Be(0);
        told.GetProperty("orders")[0].GetProperty("subjectId").GetGuid().Should().Be(brother.Subject);
        told.GetProperty("orders").GetArrayLength().Should().Be(1);
        told.GetProperty("identity").GetProperty("compare")[0].GetString().Should().StartWith("2 records share this PNC ID: ");
    }

    [Fact]
    public async Task line_10_one_pnc_id_on_records_that_may_be_one_person_answers_for_both_and_names_them()
    {
        await (await Register.Of(force, name: "Aled Inventamos", bornOn: "1990-09-09", pncId: "1997/0000012N")).HasOrder();
        await (await Shares(force, "Aled Inventamos", "1990-09-09", "1997/0000012N")).HasOrder();

        var answer = await force.Post(Checks, new { who = new { pncId = "1997/0000012N" } });

        answer.GetProperty("orders").GetArrayLength().Should().Be(2);
        answer.GetProperty("identity").GetProperty("compare").EnumerateArray().Select(c => c.GetString()).Should().Contain(c => c!.StartsWith("2 records share this PNC ID"));
    }

    /// <summary>A record under an identifier that stands on another one already, which has to be said when it is made.</summary>
    private static async Task<Register> Shares(TestForce force, string name, string bornOn, string pncId)
    {
        var register = await Register.Of(force, name, bornOn);
        await force.Post($"/api/v1/subjects/{register.Subject}/identifiers", new { kind = "PNC", value = pncId, reason = "as the sheet has it" });
        return register;
    }

    [Fact]
    public async Task an_order_of_another_force_answers_too_but_its_protected_words_stay_with_that_force()
    {
        var other = host.NewForce();
        var register = await Register.Of(force);
        await register.HasOrder(Anchor.Made, other.Code, register.NoContact());
        await host.DeliverEvents(); // the other force may see the person from now on

        var ours = Term(await force.Post(Checks, new { who = new { id = register.Subject }, facts = register.Called }));
        var theirs = Term(await other.Post(Checks, new { who = new { id = register.Subject }, facts = register.Called }));

        ours.GetProperty("outcome").GetString().Should().Be("breach");
        ours.GetProperty("words").GetString().Should().Be(StandingWords.WordsWithheld);
        theirs.GetProperty("words").GetString().Should().StartWith("Not to contact");
    }

    private static JsonElement Term(JsonElement answer) => answer.GetProperty("orders")[0].GetProperty("conditions")[0];

    private Task<List<string>> Audited(Guid record) => AuditLines.Of(host, record);

    private Task<int> Queued(string[] tokens) => host.InScope(async services =>
    {
        var db = (Persistence.OrdersDb)services.GetService(typeof(Persistence.OrdersDb))!;
        var now = host.Clock.Now;
        var run = new ImportRun { Id = Guid.CreateVersion7(now), Force = force.Code, FileName = "a.csv", FileHash = "0", Reason = "for a test", StartedBy = "test" };
        var line = new ImportLine { Id = Guid.CreateVersion7(now), RunId = run.Id, Force = force.Code, Sheet = "Orders", Line = 7, Cells = "{}", Hash = "0", What = "queued", Mending = MendingState.Queued };
        db.AddRange(run, line);
        db.AddRange(tokens.Select(t => new ImportLineToken { Token = t, LineId = line.Id, Force = force.Code }));
        return await db.SaveChangesAsync();
    });
}
