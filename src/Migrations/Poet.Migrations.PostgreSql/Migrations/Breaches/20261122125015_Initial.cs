using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Poet.Migrations.PostgreSql.Migrations.Breaches
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "breaches");

            migrationBuilder.CreateTable(
                name: "Breaches",
                schema: "breaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Force = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrderReference = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    TypeCode = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    EditionId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    OrderMadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Source = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: false),
                    SourceReference = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    SourceGrade = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    InformationGrade = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    Seen = table.Column<string>(type: "text", nullable: false),
                    VisitId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owner = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    UnitId = table.Column<Guid>(type: "uuid", nullable: true),
                    Unit = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CrimeReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    NoCrimeReason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CrimeDueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ErasedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BreachSteps",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Detail = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreachSteps", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_BreachSteps_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BreachTerms",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    ConditionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    Held = table.Column<bool>(type: "boolean", nullable: false),
                    Kind = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreachTerms", x => new { x.BreachId, x.ConditionId });
                    table.ForeignKey(
                        name: "FK_BreachTerms_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    View = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Rank = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    OptionId = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Response = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: false),
                    Departure = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Shown = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Decisions_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Disruptions",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Strand = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Scale = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Effect = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RecordedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disruptions", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Disruptions_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeptChecks",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    RunAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RunBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: true),
                    Full = table.Column<string>(type: "text", nullable: false),
                    Open = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptChecks", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_KeptChecks_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OwnViews",
                schema: "breaches",
                columns: table => new
                {
                    BreachId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Information = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Threat = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Powers = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Options = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Action = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnViews", x => new { x.BreachId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_OwnViews_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalSchema: "breaches",
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_Force_ClosedAt_At",
                schema: "breaches",
                table: "Breaches",
                columns: new[] { "Force", "ClosedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_Force_CrimeDueAt",
                schema: "breaches",
                table: "Breaches",
                columns: new[] { "Force", "CrimeDueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_Force_UnitId_At",
                schema: "breaches",
                table: "Breaches",
                columns: new[] { "Force", "UnitId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_OrderId_At",
                schema: "breaches",
                table: "Breaches",
                columns: new[] { "OrderId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_Reference",
                schema: "breaches",
                table: "Breaches",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_SubjectId_At",
                schema: "breaches",
                table: "Breaches",
                columns: new[] { "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_VisitId",
                schema: "breaches",
                table: "Breaches",
                column: "VisitId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BreachSteps",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "BreachTerms",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "Decisions",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "Disruptions",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "KeptChecks",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "OwnViews",
                schema: "breaches");

            migrationBuilder.DropTable(
                name: "Breaches",
                schema: "breaches");
        }
    }
}
